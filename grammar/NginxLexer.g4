/**
 * The words of a configuration file, as ngx_conf_read_token (src/core/ngx_conf_file.c) cuts them.
 *
 * Every token that may run to the end of the file has an alternative that ends there: without one the lexer would try
 * again from each of its characters.
 */
lexer grammar NginxLexer;

SPACE : [ \t\r\n]+ -> skip;
COMMENT : '#' ~[\n]*;
SEMICOLON : ';';
OPEN : '{';
CLOSE : '}';

QUOTED
    : '"' (~["\\] | '\\' .)* '"'
    | '\'' (~['\\] | '\\' .)* '\''
    ;

UNCLOSED
    : '"' (~["\\] | '\\' .)* '\\'? EOF
    | '\'' (~['\\] | '\\' .)* '\\'? EOF
    ;

// a mark of a template that decides what is read: MaskedStream shows it so
TAG : '\u0002' '\u0003'*;

// "}" and "#" are special at the start of a word only, a quote likewise; "{" after "$" does not end a word
BARE : START PART*;

fragment START : ~[ \t\r\n;{}#"'\\$\u0002\u0003] | ESCAPE | DOLLAR;
fragment PART : ~[ \t\r\n;{\\$\u0002\u0003] | ESCAPE | DOLLAR;
fragment ESCAPE : '\\' (. | EOF);
fragment DOLLAR : '$'+ '{'*;

/**
 * The code of a *_by_lua_block, from behind its opening brace to its closing one. TokenReader enters the mode, because
 * only the statement's first word tells that the brace opens it; it also looks for the ends of strings and long
 * brackets, whose rules are not regular.
 */
mode LUA;

LUA_COMMENT : '--' (~[[\n] ~[\n]* | '[' '='* (~[=[\n] ~[\n]*)?)?;
LUA_LONG : '--'? '[' '='* '[';
LUA_BRACKET : ('[' '='* | ']' '='* ']'?) -> skip;
LUA_QUOTE : ["'];
LUA_OPEN : '{' -> pushMode(LUA);
LUA_CLOSE : '}' -> popMode;
LUA_TEXT : (~["'{}[\]\-]+ | '-') -> skip;
