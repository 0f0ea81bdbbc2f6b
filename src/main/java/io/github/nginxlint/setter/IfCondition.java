package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A condition in parentheses (src/http/modules/ngx_http_rewrite_module.c, ngx_http_rewrite_if_condition). */
final class IfCondition {

    private static final String FORMS = ": write ($variable), ($variable = text), ($variable ~ pattern) or (-f file)";

    /** The words with the parentheses taken off; those that held nothing else stay in place. */
    private final List<String> texts = new ArrayList<>();

    private final List<Word> words;
    private final TargetVersion target;
    private final Consumer<Complaint> complaints;

    private IfCondition(List<Word> words, TargetVersion target, Consumer<Complaint> complaints) {
        this.words = words;
        this.target = target;
        this.complaints = complaints;
        for (Word word : words) {
            texts.add(word.value());
        }
    }

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        new IfCondition(directive.arguments(), target, complaints).read();
    }

    private void read() {
        String first = texts.get(0);
        if (!first.startsWith("(")) {
            refuse(0, ": put it in parentheses");
            return;
        }
        int start = first.length() == 1 ? 1 : 0;
        if (start == 0) {
            texts.set(0, first.substring(1));
        }
        int end = texts.size() - 1;
        String last = texts.get(end);
        if (!last.endsWith(")")) {
            refuse(end, ": put it in parentheses");
            return;
        }
        if (last.length() == 1) {
            end--;
        } else {
            texts.set(end, last.substring(0, last.length() - 1));
        }
        if (start >= texts.size()) {
            return;
        }
        String text = texts.get(start);
        if (text.length() > 1 && text.startsWith("$")) {
            comparison(start, end);
        } else {
            fileTest(start, end, text);
        }
    }

    private void comparison(int start, int end) {
        if (start != end && start + 2 != end) {
            refuse(start, FORMS + "; put quotes round a text with spaces");
            return;
        }
        if (start == end) {
            return;
        }
        String operator = texts.get(start + 1);
        switch (operator) {
            case "=", "!=" -> Texts.refuse(words.get(end), texts.get(end), complaints);
            case "~", "~*", "!~", "!~*" -> Texts.refusePattern(words.get(end), texts.get(end), target, complaints);
            default ->
                complaints.accept(Complaint.refused(
                        words.get(start + 1),
                        "unexpected " + Complaint.quote(operator) + " in condition: write "
                                + (operator.equals("==") ? "\"=\"" : "=, !=, ~, ~*, !~ or !~*")));
        }
    }

    private void fileTest(int start, int end, String text) {
        boolean isTest = (text.length() == 2 && text.startsWith("-")) || (text.length() == 3 && text.startsWith("!-"));
        if (!isTest || start + 1 != end) {
            refuse(start, FORMS);
            return;
        }
        if (Texts.refuse(words.get(end), texts.get(end), complaints)) {
            return;
        }
        if ("fdex".indexOf(text.charAt(text.length() - 1)) < 0) {
            refuse(start, ": write -f, -d, -e or -x");
        }
    }

    private void refuse(int index, String advice) {
        complaints.accept(
                Complaint.refused(words.get(index), "invalid condition " + Complaint.quote(texts.get(index)) + advice));
    }
}
