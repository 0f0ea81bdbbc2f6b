package io.github.nginxlint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the program holds of others is named with its licence, and pinned. */
class NoticesTest {

    private record Library(String group, String artifact, String versionProperty) {}

    private static Document pom() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
    }

    private static List<Library> libraries(Document pom) {
        List<Library> libraries = new ArrayList<>();
        Element all = (Element)
                pom.getDocumentElement().getElementsByTagName("dependencies").item(0);
        NodeList found = all.getElementsByTagName("dependency");
        for (int i = 0; i < found.getLength(); i++) {
            Element dependency = (Element) found.item(i);
            if (dependency.getElementsByTagName("scope").getLength() == 0) {
                libraries.add(new Library(
                        text(dependency, "groupId"), text(dependency, "artifactId"), text(dependency, "version")));
            }
        }
        return libraries;
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    @Test
    void everyLibraryIsNamedWithItsVersionAndLicence() throws Exception {
        Document pom = pom();
        String notices = Files.readString(Path.of("THIRD-PARTY.md"));
        assertThat(libraries(pom)).hasSizeGreaterThanOrEqualTo(6);
        for (Library library : libraries(pom)) {
            String property = library.versionProperty().replaceAll("[${}]", "");
            String version = text(pom.getDocumentElement(), property);
            assertThat(notices).contains("| " + library.artifact() + " " + version + " | ");
        }
    }

    @Test
    void theSumOfEveryLibraryIsChecked() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        for (Library library : libraries(pom())) {
            assertThat(pom)
                    .contains("<include>" + library.group() + ":" + library.artifact() + ":["
                            + library.versionProperty() + "]</include>");
            assertThat(pom)
                    .containsPattern("(?s)<file>\\$\\{settings.localRepository}/"
                            + library.group().replace('.', '/') + "/" + library.artifact()
                            + "/[^<]*</file>\\s*<checksum>[0-9a-f]{64}</checksum>");
        }
    }
}
