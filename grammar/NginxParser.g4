/**
 * A configuration file is a flat sequence of these: braces are paired by TreeBuilder, because a rule that recurses over
 * blocks overflows the stack. Any sequence of tokens matches, what is wrong with it is told by TreeBuilder in nginx's
 * words, so no file needs a second pass; one token of look-ahead decides everything.
 */
parser grammar NginxParser;

options { tokenVocab = NginxLexer; }

statement
    : words += (BARE | QUOTED | UNCLOSED)+ end = (SEMICOLON | OPEN)?
    | end = (SEMICOLON | OPEN | CLOSE)
    ;
