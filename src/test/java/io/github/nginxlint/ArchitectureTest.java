package io.github.nginxlint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.nginxlint.rule.ListedRule;
import io.github.nginxlint.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of packages: data flows one way, and nothing else may depend on anything else. */
class ArchitectureTest {

    private static final String ROOT = "io.github.nginxlint.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.nginxlint");

    private static final List<String> BELOW_RULE =
            List.of("source", "syntax", "catalog", "config", "backend", "model", "setter", "finding", "suppression");

    /** Package, and the packages of ours that it may use. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("source", List.of()),
            Map.entry("syntax", List.of("source")),
            Map.entry("catalog", List.of()),
            Map.entry("config", List.of("source", "syntax", "catalog")),
            Map.entry("yaml", List.of("source")),
            Map.entry("backend", List.of("source", "yaml")),
            Map.entry("model", List.of("source", "syntax", "catalog", "config", "backend")),
            Map.entry("setter", List.of("source", "syntax", "catalog", "config", "model")),
            Map.entry("finding", List.of("source")),
            Map.entry("baseline", List.of("source", "finding")),
            Map.entry("git", List.of("source", "fix")),
            Map.entry("suppression", List.of("source", "syntax", "finding")),
            Map.entry("fix", List.of("source", "finding")),
            Map.entry("rule", BELOW_RULE),
            Map.entry("rules", with(BELOW_RULE, "rule")),
            Map.entry("settings", List.of("source", "yaml", "catalog", "finding", "rule")),
            Map.entry("engine", with(BELOW_RULE, "rule", "fix")),
            Map.entry("report", List.of("source", "finding", "rule")),
            Map.entry(
                    "cli",
                    with(BELOW_RULE, "rule", "rules", "settings", "engine", "baseline", "report", "fix", "git")));

    private static List<String> with(List<String> packages, String... more) {
        List<String> all = new ArrayList<>(packages);
        all.addAll(List.of(more));
        return all;
    }

    static Set<String> packages() {
        return new TreeSet<>(MAY_USE.keySet());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyWhatTheTableAllows(String name) {
        List<String> allowed = with(MAY_USE.getOrDefault(name, List.of()), name);
        DescribedPredicate<JavaClass> forbidden =
                new DescribedPredicate<>("packages of ours that the table does not allow") {
                    @Override
                    public boolean test(JavaClass used) {
                        return used.getPackageName().startsWith(ROOT) && !allowed.contains(topPackage(used));
                    }
                };
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + name, ROOT + name + "..")
                .should()
                .dependOnClassesThat(forbidden)
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void everyPackageIsInTheTable() {
        TreeSet<String> found = new TreeSet<>();
        for (JavaClass c : CLASSES) {
            found.add(topPackage(c));
        }
        assertThat(found).isEqualTo(packages());
    }

    @Test
    void antlrStaysInSyntax() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "syntax..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.antlr..", ROOT + "syntax.grammar..")
                .check(CLASSES);
    }

    @Test
    void snakeyamlStaysInYaml() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "yaml..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(CLASSES);
    }

    @Test
    void picocliStaysInCli() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
    }

    @Test
    void onlyCliTouchesTheProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void aRuleIsFinalAndStateless() {
        classes()
                .that()
                .implement(Rule.class)
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .check(CLASSES);
        fields().that()
                .areDeclaredInClassesThat()
                .implement(Rule.class)
                .and()
                // an entry of the list, which is no rule itself
                .areNotDeclaredIn(ListedRule.class)
                .should()
                .beStatic()
                .andShould()
                .beFinal()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static String topPackage(JavaClass c) {
        String rest = c.getPackageName().substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
