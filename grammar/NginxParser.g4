/**
 * A configuration file is flat for the grammar: braces are paired by NginxFileParser, because a rule that recurses
 * over blocks overflows the stack long before nginx does.
 */
parser grammar NginxParser;

options { tokenVocab = NginxLexer; }

file : statement* EOF;

statement
    : (BARE | QUOTED)+ (SEMICOLON | OPEN)
    | CLOSE
    ;
