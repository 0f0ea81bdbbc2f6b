package io.github.nginxlint.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.config.CatalogVocabulary;
import io.github.nginxlint.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "listen {{ port }};",
                "listen {{ port }} ssl;",
                "listen {{- port -}};",
                "server_name {{ names | join(' ') }};",
                "server_name {{ names | default('a;b}}c{') }};",
                "server_name \"{{ a[\"b\"] }}\";",
                "server_name '{{ a['b'] }}.{{ c }}';",
                "server_name {{{ Domain }}};",
                "server_name \"a\"{{ b }};",
                "proxy_pass http://{{ host }}:{{ port }}/;",
                "proxy_pass {{ url }}\n",
                "location {{ path }} { return 200; }",
                "location ~ ^/{{ a }}/[0-9] { }",
                "upstream {{ name }}_app{ server a; }",
                "{{ type }} {{ name }} { server a; }",
                "{{ key }} {{ value }};",
                "{{ whole }};",
                "{{ whole }}",
                "{{ whole }}\nlisten 80;",
                "{{ one }} {{ two }}\nlisten 80;",
                "{{ one }}{{ two }} # both\nlisten 80;",
                "{{ head }}\n{ listen 80; }",
                "location / { {{ x }} }",
                "# {{ managed }}\nlisten 80;",
                "{# it's a ; { comment #} {% set a = '}' %} listen 80;",
                "{% if a %}listen 80;{% else %}listen 81;{% endif %}",
                "{% if a %}\nlisten 80;\n{% elif b %}\nlisten 81;\n{%- endif -%}",
                "{% for x in y %}server_name {{ x }};{% endfor %}",
                "listen {% if a %}80{% else %}81{% endif %};",
                "listen 80{% if a %} ssl{% endif %};",
                "listen 80 {% if a %}ssl;{% else %}http2;{% endif %}",
                "{% if a %}server_name{% else %}listen{% endif %} 80;",
                "{% if a %}location /a { {% else %}location /b { {% endif %} return 200; }",
                "{% if a %}location /a {{% else %}location /b {{% endif %} return 200; }",
                "{% if a %} } server { {% endif %}",
                "{% include 'x' %}\nlisten 80;",
                "{% macro m(a) %} } { ; {% endmacro %} listen 80; {{ m(1) }}",
                "{% raw %} log_format x '{{'; {% endraw %} listen 80;",
                "{% set a %} } {% endset %}\nlisten 80;",
                "{% if a %}{# {% #} listen 80; {% endif %}",
                "server_name\n{% for n in names %}\n{{ n }}\n{% endfor %};",
                "add_header X 'y'{% if a %} always{% endif %};",
                "{% else %}listen 80;{% endif %}{% endfor %}",
                "# {% if a %} {% else %}\nlisten 80;\n# {% else %} {% endif %} {% endif %}",
                "# {{ a }} {% else %}\nlisten 80;",
                "root ${HOME}{% if a %}/b{% endif %};",
                "location / { }{% if a %}{% endif %}",
                "root a){% if a %}b{% endif %};",
                "root {{ \"a\\\"}}b\" }};",
                "root {{ 'it\\'s }}' }};",
                "root {{ {'a': {'b': 1}}['a'] }};",
                "root {{ it's }};\nroot {{ a }};",
                "root {{ '\n}} x;",
                "{%- set a -%} ; {%- endset -%} listen 80;",
                "{% verbatim %} server_name '{{'; {% endverbatim %} listen 80;",
                "{% raw %} listen 80;",
                "{% comment %} } { {% endcomment %} {% import 'x' %} {% do a() %} listen 80;",
                "{% unless a %}listen 80;{% else %}listen 81;{% endunless %}",
                "{% custom tag %}\nlisten 80;",
                "return 200 \"{{ a }}{{ b }}\";",
                "content_by_lua_block { local a = '{% if b %}' if {{ c }} then end {% endif %} }\nlisten 80;"
            })
    void aJinjaTemplateIsRead(String body) {
        assertRead("nginx.conf.j2", body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ if .A }}listen 80;{{ else if .B }}listen 81;{{ else }}listen 82;{{ end }}",
                "{{- range $i, $x := .List }}\nserver_name {{ $x }};\n{{- end }}",
                "listen {{ if $x }}{{ $x }}:{{end}}{{ .Port }} ssl;",
                "{{ $a := \"}}\" }} {{ $a = `{` }} listen 80;",
                "{{/* it's ; { \n a comment */}}\nlisten 80;",
                "{{- /* } */ -}} listen 80;",
                "{{ define \"x\" }} } {{ if .A }} ; {{ end }} {{ end }} listen 80;",
                "{{ template \"x\" . }}\nlisten 80;",
                "{{ include \"x\" . | nindent 4 }}\nlisten 80;",
                "{{#ssl}}listen 443 ssl;{{/ssl}}{{^ssl}}listen 80;{{/ssl}}",
                "{{#if a}} } server { {{else}} {{/if}}",
                "{{!-- } }} --}} listen 80; {{! } }} {{> partial}}\n{{=| |=}}",
                "{{ range .A }}{{ if .B }}{{ continue }}{{ end }}listen 80;{{ end }}",
                "{{ with .A }}listen {{ . }};{{ end }}{{ block \"b\" . }}listen 80;{{ end }}",
                "{{ `{` }}\nlisten 80;",
                "{{ $a, $b := .C }} {{ $a = .B }} {{ $.a }};\nlisten {{ $a | default \"=\" }} {{ if eq $a 1 }}ssl{{ end }};",
                "{{ end }}{{ .A }}\nlisten 80;",
                "{{ break }} {{ }}\nlisten 80;",
                "{{ if }};\n{{ define }};\nlisten 80;",
                "{{ define \"a\" }} listen 80;",
                "{{& raw}}\nlisten 80;"
            })
    void aGoOrMustacheTemplateIsRead(String body) {
        assertRead("nginx.tmpl", body);
        assertRead("nginx.conf", body);
        assertRead("nginx.conf.hbs", body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "listen <%= @port %>;",
                "listen <%= node['a'][\"b\"] -%> ssl;",
                "<% if @ssl %>listen 443;<% elsif @b then %>listen 1;<% else %>listen 80;<% end %>",
                "<%- @names.each do |name| -%>\nserver_name <%= name %>;\n<%- end -%>",
                "<% @a.each { |x| %>listen <%= x %>;<% } %>",
                "<% if $a { -%>listen 80;<% } else { -%>listen 81;<% } -%>",
                "<% unless a %> } server { <% end %>",
                "<%# a comment; } %> listen 80;",
                "<%\n=begin\nit's }\n=end\n%>\nlisten 80;",
                "<%\nx = 1\nif x\n%>listen 80;<% end %>",
                "<% x = 1 if y %>listen 80;",
                "<% case a\n when 1 %>listen 1;<% when 2 %>listen 2;<% end %>",
                "<% case a %><% when 1 %>location /a {<% when 2 %>location /b {<% end %> return 200; }",
                "<% if a %>location / { <% else %>location /b { <% end %> return 200; }",
                "listen 80<% if @p %> proxy_protocol<% end %><% if @s %> ssl<% end %>;",
                "<%= render 'x' %>\nlisten 80;",
                "return 200 <%% ;",
                "<% if a then b end %>listen 80;",
                "<% begin %>listen 80;<% rescue %>listen 81;<% ensure %><% end %>",
                "<%\n# if a\nwhile x do\n%>listen 80;<%\nend\n%>",
                "<% a.each do |x, y| -%>listen <%= x %>;<% end %>",
                "<% x = a | b | %>listen 80;",
                "<% if (a) { x } %>listen 80;",
                "<% do %>listen 80;<% end %><% | %>",
                "<% } else { %>listen 80;"
            })
    void aRubyOrPuppetTemplateIsRead(String body) {
        assertRead("nginx.conf.erb", body);
        assertRead("nginx.conf", body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "listen ${PORT};",
                "listen $PORT ssl;",
                "${EXTRA}\nlisten 80;",
                "@EXTRA@\nlisten @PORT@;",
                "%extra%\nlisten %ip%:%port%;",
                "%%EXTRA%%\nlisten 80;",
                "__EXTRA__\nlisten __PORT__;",
                "${A} ${B}\n@C@ # three\nlisten 80;",
                "${EXTRA}",
                "location ${PATH} { proxy_pass $URL\n }"
            })
    void aTemplateOfVariablesIsRead(String body) {
        assertRead("default.conf.template", body);
        assertRead("nginx.conf.in", body);
    }

    @ParameterizedTest
    @CsvSource({"a.conf.tpl, true", "a.conf, false"})
    void aPerCentSignBeforeANameIsOneMoreMarkInATemplate(String name, boolean isFilledIn) {
        List<Directive> directives =
                parse(name, "rewrite ^/a%20b /%uri;return 200 %d;").directives();
        assertThat(directives.get(0).arguments()).extracting(Word::isFilledIn).containsExactly(false, isFilledIn);
        assertThat(directives.get(1).arguments()).noneMatch(Word::isFilledIn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "listen ${port};",
                "listen ${var.tls ? 443 : \"80}\"} ssl;",
                "%{ if tls ~}\nlisten 443;\n%{ else }\nlisten 80;\n%{ endif }",
                "%{ for n in names ~}\nserver_name ${n};\n%{ endfor ~}",
                "access_log /var/log/%{hostname}-access.log;",
                "%{tls_enabled}    location / {\n%{tls_enabled}        root /x;\n%{tls_enabled}    }",
                "%{extra_config}",
                "add_header A \"$${host} %%{x}\";",
                "listen {{ port }}; root ${root};"
            })
    void aTerraformTemplateIsRead(String body) {
        assertRead("nginx.conf.tpl", body);
        assertRead("nginx.tftpl", body);
    }

    @Test
    void doubledSignsOfATerraformTemplateAreTheSignsThemselves() {
        List<Directive> directives =
                parse("a.tpl", "root $${host}; index ${host};").directives();
        assertThat(directives.get(0).arguments()).noneMatch(Word::isOpaque);
        assertThat(directives.get(1).arguments()).allMatch(Word::isOpaque);
    }

    private static void assertRead(String name, String body) {
        String text = "server {\n" + body + "\n}\n";
        ParsedFile file = parse(name, text);
        assertThat(file.errors()).as(name + ": " + body).isEmpty();
        assertThat(file.unread()).as(name + ": " + body).isEmpty();
        assertThat(file.directives()).extracting(d -> d.name().value()).contains("server");
    }

    @Test
    void everythingElseStandsWhereItStands() {
        String text = "{% if \"ä\" %}\nlisten {{ a\n}} ssl;\n{% endif %} root /x;";
        List<Directive> directives = parse("a.j2", text).directives();
        Directive listen = directives.get(0);
        assertThat(text.substring(listen.span().start(), listen.span().end())).isEqualTo("listen {{ a\n}} ssl;");
        assertThat(listen.arguments()).extracting(Word::isOpaque).containsExactly(true, false);
        assertThat(listen.arguments().get(0).value()).isEqualTo("{{ a\n}}");
        Directive root = directives.get(1);
        assertThat(text.substring(root.span().start(), root.span().end())).isEqualTo("root /x;");
    }

    @Test
    void whatStandsAloneEndsWhereItEnds() {
        String text = "{{ a }} # b\nroot /x;";
        List<Directive> directives = parse("a.j2", text).directives();
        assertThat(directives)
                .extracting(d -> text.substring(d.span().start(), d.span().end()))
                .containsExactly("{{ a }}", "root /x;");
    }

    @Test
    void aWordWithAConditionInItIsOpaque() {
        Directive listen = parse("a.j2", "listen 80 {% if a %}ssl {% endif %};")
                .directives()
                .get(0);
        assertThat(listen.arguments()).extracting(Word::isFilledIn).containsExactly(false, true, false, true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a; b;                                           | a0 b0
        {% if x %}a;{% endif %}b;                       | a1 b0
        {% if x %}a;{% else %}b;{% endif %}             | a1 b2
        {% if x %}a { b; }{% endif %}c;                 | a1 b1 c0
        {% if x %}{% if y %}a;{% endif %}b;{% endif %}  | a2 b1
        # {% if x %}\\na;\\n# {% endif %}\\nb;          | a1 b0
        a '{% if x %}' b;c;{% endif %}                  | a0 c1
        a {% if x %}1{% endif %};b;                     | a0 b0
        {% endif %}a;                                   | a0
        """)
    void aStatementIsOfTheBranchInWhichItBegins(String text, String expected) {
        List<String> regions = new ArrayList<>();
        Deque<Directive> open = new ArrayDeque<>();
        ParsedFile file = parse("a.j2", text.replace("\\n", "\n"));
        for (int i = file.directives().size() - 1; i >= 0; i--) {
            open.push(file.directives().get(i));
        }
        while (!open.isEmpty()) {
            Directive directive = open.pop();
            regions.add(directive.name().value() + directive.region());
            directive.block().ifPresent(block -> block.directives().forEach(open::push));
        }
        assertThat(String.join(" ", regions)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server { {{ a }} ",
                "server { listen {{ a }}; } }",
                "{% if a %} server { {% endif %}",
                "{% if a %}root \"x{% endif %};",
                "{% if a %}location / { {% endif %}{% if b %} } {% endif %} }"
            })
    void whatDoesNotPairUpIsGivenUp(String text) {
        ParsedFile file = parse("a.j2", text);
        assertThat(file.unread()).isPresent();
        assertThat(file.directives()).isEmpty();
        assertThat(file.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"listen 80", "root {{ a }} b", "location / ;", ";", "listen { }", "root \"a\"b;"})
    void whatNoValueCanMendIsAnError(String body) {
        assertThat(parse("a.j2", "{{ x }};\nserver {\n" + body + "\n}\n").errors())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server { listen 80; location / { return 200 '{\"a\":{\"b\":{}}}'; }}",
                "http { server { location / { }}}",
                "log_format a '{{ \"x\": 1 }}';",
                "sub_filter '{{ a }}' b; sub_filter '{{ c }}' d;",
                "content_by_lua_block { local a = {{1, 2}, {3}} local b = {{ x }} ngx.say(a) }",
                "location / {# a\n}",
                "location ~ \"^/a{2}$\" { }",
                "map $a $b { \"~^[0-9]{1,2}$\" c; }",
                "log_format a '<%d';",
                "rewrite ^/%20(.*)%20$ /$1;"
            })
    void whatNginxAcceptsIsNoTemplate(String text) {
        ParsedFile file = parse("nginx.conf", text);
        assertThat(file.errors()).isEmpty();
        assertThat(NginxFileParser.parse(SourceFile.of("nginx.conf", text), Vocabulary.NONE)
                        .unread())
                .isEmpty();
        assertThat(file.directives())
                .allMatch(directive -> !directive.name().isFilledIn()
                        && directive.arguments().stream().noneMatch(Word::isFilledIn));
    }

    @ParameterizedTest
    @ValueSource(strings = {"server { listen 80; { } }", "a { {1 } }", "http { {{ } }}", "location / {{ }"})
    void otherBracesAreNoMarks(String text) {
        assertThat(parse("nginx.conf", text).errors()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{ a", "{% if", "<% if", "{# a", "{{/* a }}", "{{!-- }}", "{% raw %} {{ a }}", "<%%", "{", "<"})
    void whatIsNotClosedIsNoMark(String text) {
        for (String name : List.of("a.j2", "a.erb", "a.hbs", "a.conf")) {
            assertThat(parse(name, text).source().text()).isEqualTo(text);
        }
    }

    @Test
    void aByteOrderMarkIsLeftOutByTheEngine() {
        assertThat(parse("a.hbs", "\uFEFFserver_name {{ a }};").errors()).isEmpty();
        assertThat(parse("a.template", "\uFEFFserver_name ${A};").errors()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "conf/nginx.conf.j2, true, conf/nginx.conf",
        "default.conf.TEMPLATE, true, default.conf",
        "a.conf.tmpl.m4, true, a.conf",
        "nginx.conf, false, nginx.conf",
        "conf.in/nginx, false, conf.in/nginx",
        "nginx, false, nginx"
    })
    void theNameTellsATemplate(String path, boolean isTemplate, String rendered) {
        assertThat(TemplateName.isTemplate(path)).isEqualTo(isTemplate);
        assertThat(TemplateName.rendered(path)).isEqualTo(rendered);
    }

    private static ParsedFile parse(String name, String text) {
        return NginxFileParser.parse(SourceFile.of(name, text), new CatalogVocabulary());
    }
}
