package io.github.nginxlint.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NginxFileParserTest {

    private static ParsedFile parse(String text) {
        return NginxFileParser.parse(SourceFile.of("nginx.conf", text), TestVocabulary.get());
    }

    /** Each error as {@code line "flagged text" message}. */
    private static List<String> errors(String text) {
        List<String> described = new ArrayList<>();
        ParsedFile parsed = parse(text);
        for (SyntaxError error : parsed.errors()) {
            int line = parsed.source().position(error.span().start()).line();
            described.add(line + " <" + parsed.source().text(error.span()) + "> " + error.message());
        }
        return described;
    }

    /** The tree on one line: words, then ; or the block. */
    private static String tree(String text) {
        StringBuilder tree = new StringBuilder();
        append(parse(text).directives(), tree);
        return tree.toString();
    }

    private static void append(List<Directive> directives, StringBuilder tree) {
        for (Directive directive : directives) {
            tree.append(directive.name().value());
            directive.arguments().forEach(argument -> tree.append(' ').append(argument.value()));
            if (directive.block().isEmpty()) {
                tree.append(';');
            } else {
                tree.append('{');
                append(directive.block().get().directives(), tree);
                tree.append('}');
            }
        }
    }

    @Test
    void spansAreUtf16Offsets() {
        String text = "# \uD83D\uDE00\nuser \u00E9\u00E9 '\uD83D\uDE00';\n";
        ParsedFile parsed = parse(text);
        Directive user = parsed.directives().get(0);
        assertThat(parsed.source().text(user.span())).isEqualTo("user \u00E9\u00E9 '\uD83D\uDE00';");
        assertThat(user.arguments().get(1).value()).isEqualTo("\uD83D\uDE00");
        assertThat(parsed.source().text(parsed.comments().get(0).span())).isEqualTo("# \uD83D\uDE00");
    }

    @Test
    void blockSpansIncludeTheBraces() {
        ParsedFile parsed = parse("events { a b; }\n");
        Directive events = parsed.directives().get(0);
        assertThat(parsed.source().text(events.block().orElseThrow().span())).isEqualTo("{ a b; }");
        assertThat(parsed.source().text(events.head())).isEqualTo("events");
    }

    @Test
    void luaIsOneSpanOfCode() {
        ParsedFile parsed = parse("content_by_lua_block { x = { '}' } }\nuser a;");
        Block block = parsed.directives().get(0).block().orElseThrow();
        assertThat(parsed.source().text(block.code().orElseThrow())).isEqualTo(" x = { '}' } ");
        assertThat(block.directives()).isEmpty();
        assertThat(parsed.directives()).hasSize(2);
    }

    @Test
    void aByteOrderMarkIsReportedOnceAndLeftOut() {
        String text = "\uFEFFevents { }\nuser a;\n";
        assertThat(errors(text)).singleElement().asString().contains("unknown directive", "byte order mark");
        assertThat(tree(text)).isEqualTo("events{}user a;");
        SourceFile latin = SourceFile.decode("nginx.conf", (text + "# \u00FF").getBytes(StandardCharsets.UTF_8));
        assertThat(NginxFileParser.parse(latin).errors()).hasSize(1);
    }

    @Test
    void aMarkOfOtherBytesIsSkippedToo() {
        byte[] bytes = "\u00EF\u00BB\u00BFevents { } # \u00FF".getBytes(StandardCharsets.ISO_8859_1);
        ParsedFile parsed = NginxFileParser.parse(SourceFile.decode("nginx.conf", bytes));
        assertThat(parsed.errors()).hasSize(1);
        assertThat(parsed.directives().get(0).name().value()).isEqualTo("events");
    }

    @Test
    void utf16IsReportedOnce() {
        byte[] bytes = "\uFEFFevents { }\n".getBytes(StandardCharsets.UTF_16LE);
        ParsedFile parsed = NginxFileParser.parse(SourceFile.decode("nginx.conf", bytes));
        assertThat(parsed.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message())
                        .startsWith("unknown directive")
                        .contains("UTF-16"));
        assertThat(parsed.directives()).isEmpty();
    }

    @Test
    void aStatementBeforeAClosingBraceIsNotTerminated() {
        String text = "location / {\n    proxy_pass http://a\n}\nuser a;";
        assertThat(errors(text))
                .containsExactly(
                        "2 <proxy_pass http://a> unexpected \"}\": the directive \"proxy_pass\" in line 2 is not"
                                + " terminated by \";\"");
        assertThat(tree(text)).isEqualTo("location /{proxy_pass http://a;}user a;");
    }

    @Test
    void aBlockDirectiveBeforeAClosingBraceHasNoBlock() {
        assertThat(errors("server {\nlocation /\n}"))
                .containsExactly(
                        "2 <location /> unexpected \"}\": the directive \"location\" in line 2 has no opening \"{\"");
    }

    @Test
    void tooManyArgumentsShowTheMissingSemicolon() {
        String text = "server {\n    root /a\n    index b c;\n}";
        assertThat(errors(text))
                .containsExactly("2 <root /a> invalid number of arguments in \"root\" directive: line 2 lacks the \";\""
                        + " after \"/a\"");
        assertThat(tree(text)).isEqualTo("server{root /a;index b c;}");
    }

    @Test
    void parametersThatAreNoneShowTheMissingSemicolon() {
        assertThat(errors("server {\n listen 80\n server_name a;\n}"))
                .containsExactly(
                        "2 <listen 80> invalid parameter \"server_name\": line 2 lacks the \";\" after \"80\"");
        assertThat(errors("upstream a {\n server b\n server c;\n}"))
                .containsExactly("2 <server b> invalid parameter \"server\": line 2 lacks the \";\" after \"b\"");
        assertThat(errors("http {\n error_log a\n root /b;\n}"))
                .containsExactly("2 <error_log a> invalid log level \"root\": line 2 lacks the \";\" after \"a\"");
        assertThat(errors("http {\n access_log a\n root /b;\n}"))
                .containsExactly("2 <access_log a> unknown log format \"root\": line 2 lacks the \";\" after \"a\"");
        assertThat(errors("http {\n access_log a main\n root /b;\n}"))
                .containsExactly(
                        "2 <access_log a main> invalid parameter \"root\": line 2 lacks the \";\" after \"main\"");
        assertThat(errors("http {\n resolver 127.0.0.1\n server_tokens off;\n}"))
                .containsExactly("2 <resolver 127.0.0.1> host not found in resolver \"server_tokens\": line 2 lacks the"
                        + " \";\" after \"127.0.0.1\"");
    }

    @Test
    void aBlockBehindASimpleDirectiveShowsTheMissingSemicolon() {
        String text = "server {\n    server_name a b\n    location / { }\n}";
        assertThat(errors(text))
                .containsExactly(
                        "2 <server_name a b> directive \"server_name\" is not terminated by \";\": line 2 lacks"
                                + " the \";\" after \"b\"");
        assertThat(tree(text)).isEqualTo("server{server_name a b;location /{}}");
    }

    @Test
    void severalMissingSemicolonsAreAllReported() {
        String text = "location / {\n root /a\n proxy_pass b\n expires 1d;\n}";
        assertThat(errors(text)).hasSize(2).allMatch(error -> error.contains("lacks the \";\""));
        assertThat(tree(text)).isEqualTo("location /{root /a;proxy_pass b;expires 1d;}");
    }

    @Test
    void nothingIsCutThatNginxAccepts() {
        for (String text : List.of(
                "server {\n server_name a\n root\n b;\n}",
                "http {\n index a\n root b;\n}",
                "server {\n listen 443\n ssl\n http2;\n}",
                "http {\n access_log a\n root;\n}",
                "http {\n access_log a root\n gzip;\n}",
                "upstream a {\n server b\n backup;\n}",
                "http {\n map $a $b {\n a\n root;\n }\n}",
                "http {\n root \"a\n root b\";\n}",
                "foo a\n root b;")) {
            assertThat(errors(text)).as(text).isEmpty();
        }
    }

    @Test
    void shapeIsNotJudgedWhereTheDirectiveIsNotAllowed() {
        assertThat(errors("events {\n root { }\n http;\n}")).isEmpty();
        assertThat(errors("upstream a {\n server b;\n}\nhttp {\n server { }\n}"))
                .isEmpty();
    }

    @Test
    void aBlockDirectiveNeedsItsBlock() {
        assertThat(errors("server {\n location / ;\n { root a; }\n}"))
                .singleElement()
                .asString()
                .startsWith("2 <location /> directive \"location\" has no opening \"{\"");
    }

    @Test
    void keysOfAnIncludedMapMayBeNamesOfBlocks() {
        assertThat(errors("default 0;\nhttp 1;\nlocation 2;\n")).isEmpty();
        assertThat(errors("root a;\nlocation 2;\n")).hasSize(1);
    }

    @Test
    void aListHoldsNoBlocks() {
        assertThat(errors("http { types { text/a { b; } } }"))
                .singleElement()
                .asString()
                .startsWith("1 <text/a> unexpected \"{\": the block \"types\"");
    }

    @Test
    void anUnclosedListEndsBeforeTheNextBlock() {
        String text = "http {\n map $a $b {\n default 1;\n\n server {\n listen 80;\n }\n}\n";
        assertThat(errors(text))
                .singleElement()
                .asString()
                .contains("the block \"map\" opened in line 2 is not closed before \"server\" in line 5");
        assertThat(tree(text)).isEqualTo("http{map $a $b{default 1;}server{listen 80;}}");
    }

    @Test
    void bracesOfARegularExpressionAreReadAsMeant() {
        String text = "server {\n location ~ ^/a{2}$ {\n rewrite ^/b{1,3}/ /c;\n if ($a ~ c{4}) { return 1; }\n }\n}";
        assertThat(errors(text))
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("2 <^/a{2}$> unknown directive \"2}$\""),
                        second ->
                                assertThat(second).startsWith("3 <^/b{1,3}/> directive \"rewrite\" is not terminated"),
                        third -> assertThat(third).startsWith("4 <c{4})> invalid condition \"c\""));
        assertThat(tree(text)).isEqualTo("server{location ~ ^/a{2}${rewrite ^/b{1,3}/ /c;if ($a ~ c{4}){return 1;}}}");
        assertThat(errors("http { map $a $b { ~^a{2}$ b; } }"))
                .singleElement()
                .asString()
                .contains("unexpected \"{\"");
    }

    @Test
    void anUnclosedQuoteIsOneError() {
        String text = "server {\n set $a \"b;\n set $c \"d\";\n root /e;\n}";
        assertThat(errors(text))
                .containsExactly(
                        "2 <\"b;> unexpected \"d\" in line 3: the quote opened in line 2 is not closed where it was"
                                + " meant, add the missing \"");
        assertThat(tree(text)).isEqualTo("server{set $a b;set $c d;root /e;}");
        assertThat(errors("server {\n set $a 'b;\n root /e;\n}"))
                .containsExactly(
                        "2 <'b;> unexpected end of file, expecting \";\" or \"}\": the quote opened in line 2 is not"
                                + " closed where it was meant, add the missing '");
    }

    @Test
    void charactersBehindAClosingQuoteAreOneError() {
        String text = "server {\n add_header A \"b \"c\" d\" ;\n root /e;\n}";
        assertThat(errors(text))
                .singleElement()
                .asString()
                .startsWith("2 <\"b \"c> unexpected \"c\" behind a closing quote");
        assertThat(tree(text)).endsWith("root /e;}");
    }

    @Test
    void theUnclosedBlockIsNamed() {
        assertThat(errors("http {\n server {\n"))
                .containsExactly(
                        "2 <server {> unexpected end of file, expecting \"}\": the block \"server\" opened in line 2"
                                + " is not closed, nor is \"http\" of line 1");
        assertThat(errors("http {\n  server {\n    location / {\n      root a;\n  }\n}\n"))
                .containsExactly(
                        "3 <location /> unexpected end of file, expecting \"}\": the block \"location\" opened in"
                                + " line 3 is probably not closed: the \"}\" in line 5 stands where that of another block"
                                + " should");
    }

    @Test
    void theBraceTooManyIsNamed() {
        assertThat(errors("http {\n  server {\n    }\n    }\n}\n"))
                .containsExactly(
                        "5 <}> unexpected \"}\": no block is open; the \"}\" in line 3 closes \"server\" of line 2"
                                + " already");
        assertThat(errors("}")).containsExactly("1 <}> unexpected \"}\": no block is open");
    }

    @Test
    void emptyStatementsAreErrors() {
        assertThat(errors("user a;;\n{ user b; }\n"))
                .containsExactly(
                        "1 <;> unexpected \";\": nothing stands before it, remove it",
                        "2 <{> unexpected \"{\": no directive stands before it");
        assertThat(tree("user a;;\n{ user b; }\n")).isEqualTo("user a;user b;");
    }

    @Test
    void anEmptyFileIsRead() {
        assertThat(errors("")).isEmpty();
        assertThat(errors(" \n# a")).isEmpty();
    }
}
