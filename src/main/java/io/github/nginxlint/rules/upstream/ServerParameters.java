package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The words behind the address of a {@code server} of an upstream. */
final class ServerParameters {

    private ServerParameters() {}

    /** The word that stands alone, such as {@code backup}. */
    static boolean has(ConfigNode server, String word) {
        List<Word> words = server.arguments();
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).value().equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** The last word that gives a parameter its value; nginx lets it stand twice. */
    static Optional<Word> word(ConfigNode server, String parameter) {
        Word found = null;
        List<Word> words = server.arguments();
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).value().startsWith(parameter + "=")) {
                found = words.get(i);
            }
        }
        return Optional.ofNullable(found);
    }

    /** The value of a parameter, or nginx's own. */
    static String value(ConfigNode server, String parameter, String otherwise) {
        return word(server, parameter)
                .map(word -> word.value().substring(parameter.length() + 1))
                .orElse(otherwise);
    }

    /** Whether failures put it out of use for a time, when it is not the only one; not so what nginx would refuse. */
    static boolean canBeEjected(ConfigNode server) {
        OptionalLong seconds = TimeValue.parseSeconds(value(server, "fail_timeout", "10s"));
        return !value(server, "max_fails", "1").equals("0") && seconds.orElse(0) > 0;
    }
}
