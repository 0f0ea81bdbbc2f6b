package io.github.nginxlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class XmlTest {

    private static String document(String text) throws IOException {
        StringBuilder out = new StringBuilder();
        new Xml(out).open("a").attribute("b", text).text(text).close();
        return out.toString();
    }

    private static Element root(String text) throws IOException {
        return XmlReports.read(document(text)).getDocumentElement();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<>&\"'", "]]>", "a\r\nb\tc\n", "&#10;", "日本😀é", "\u0085\u009b\u2028\u202e\ufeff", " a "})
    void textComesBackAsItWas(String text) throws IOException {
        assertThat(root(text).getAttribute("b")).isEqualTo(text);
        assertThat(root(text).getTextContent()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0008", "\u000b", "\u001b", "\u001f", "\ud800", "\udc00", "\ufffe", "\uffff"})
    void whatXmlCannotHoldIsReplaced(String text) throws IOException {
        assertThat(root("a" + text + "b").getTextContent()).isEqualTo("a\ufffdb");
    }

    @Test
    void nothingThatSteersATerminalIsWritten() throws IOException {
        assertThat(document("\u009b31m\u202ea\r\t")).contains("&#x9b;31m&#x202e;a&#xd;&#x9;");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyTextComesBack(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String text = Hostile.text(random);
            String expected = text.replaceAll("[\u0000-\u0008\u001b\ufffe]", "\ufffd")
                    .replaceAll("\ud800(?![\udc00-\udfff])", "\ufffd");
            assertThat(root(text).getAttribute("b")).isEqualTo(expected);
            assertThat(root(text).getTextContent()).isEqualTo(expected);
        }
    }

    @Test
    void elementsAreIndentedAndTextIsNot() throws IOException {
        StringBuilder out = new StringBuilder();
        Xml xml = new Xml(out);
        xml.open("a").open("b").attribute("c", 1).close();
        xml.open("d").text("e\nf").close().close();

        assertThat(out).hasToString("""
                <?xml version="1.0" encoding="UTF-8"?>
                <a>
                  <b c="1"/>
                  <d>e
                f</d>
                </a>
                """);
    }
}
