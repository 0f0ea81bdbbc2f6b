/** The words of a configuration file, as ngx_conf_read_token (src/core/ngx_conf_file.c) cuts them. */
lexer grammar NginxLexer;

SPACE : [ \t\r\n]+ -> skip;
COMMENT : '#' ~[\n]* -> channel(HIDDEN);
SEMICOLON : ';';
OPEN : '{';
CLOSE : '}';

QUOTED
    : '"' (~["\\] | '\\' .)* ('"' | EOF)
    | '\'' (~['\\] | '\\' .)* ('\'' | EOF)
    ;

// "}" and "#" are special at the start of a word only, a quote likewise; "{" after "$" does not end a word
BARE : START PART*;

fragment START : ~[ \t\r\n;{}#"'\\$] | ESCAPE | DOLLAR;
fragment PART : ~[ \t\r\n;{\\$] | ESCAPE | DOLLAR;
fragment ESCAPE : '\\' (. | EOF);
fragment DOLLAR : '$'+ '{'*;
