# Completes nginx-lint in fish. Made from the program's options by CompletionsTest; change those.
function __nginx_lint_rules
    set -l program (commandline -opc)[1]
    $program rules 2>/dev/null | string replace -r '^(\S+)\s+(.*)' '$1\t$2'
end
function __nginx_lint_levels
    for rule in (__nginx_lint_rules | string replace -r '\t.*' '')
        printf '%s\n' $rule=$argv
    end
end
function __nginx_lint_first
    test (count (commandline -opc)) -eq 1
end
complete -c nginx-lint -n __nginx_lint_first -a explain
complete -c nginx-lint -n '__fish_seen_subcommand_from explain' -f -a '(__nginx_lint_rules)'
complete -c nginx-lint -n __nginx_lint_first -a rules
complete -c nginx-lint -n __nginx_lint_first -a config
complete -c nginx-lint -n '__fish_seen_subcommand_from config' -f -a 'init schema'
complete -c nginx-lint -l format -x -a 'text compact json sarif github gitlab checkstyle junit markdown' -d 'how to write the findings, and where to (repeatable): text (default), compact, json, sarif, github, gitlab, checkstyle, junit or markdown'
complete -c nginx-lint -s o -l output -r -F -d 'write to FILE instead of standard output'
complete -c nginx-lint -l fail-on -x -a 'error warning note never' -d 'least severity for exit status 1: error, warning (default), note or never'
complete -c nginx-lint -l rule -x -a '(__nginx_lint_levels off note warning error)' -d 'what is made of a rule or category: off, note, warning or error (repeatable); RULE.OPTION=VALUE sets an option of a rule'
complete -c nginx-lint -l nginx-version -x -d 'the nginx version meant; without it, what fails on any version from 1.18 on is said'
complete -c nginx-lint -l context -x -a 'http http,server http,server,location' -d 'what stands around a fragment: http, http,server or http,server,location'
complete -c nginx-lint -l prefix -x -a '(__fish_complete_directories)' -d 'directory that relative includes start from (default: the main file\'s own)'
complete -c nginx-lint -l path-map -x -d 'replace whole parts of include paths, such as sites-enabled=sites-available'
complete -c nginx-lint -l php-fpm -r -F -d 'PHP-FPM configuration or pool directory to compare with (repeatable)'
complete -c nginx-lint -l compose -r -F -d 'compose file to compare with (default: those beside PATH and up to the repository\'s root)'
complete -c nginx-lint -l systemd -r -F -d 'systemd unit or directory of units to compare with (default: those beside PATH, of this machine for its own nginx)'
complete -c nginx-lint -l config -r -F -d 'settings (default: the nearest .nginx-lint.yml from PATH up to the repository\'s root)'
complete -c nginx-lint -l whole -d 'check the configurations that the PATHs are part of, as a hook needs it'
complete -c nginx-lint -l changed-since -x -d 'show only findings on lines that git says changed since a revision'
complete -c nginx-lint -l limit -x -d 'how much is looked at: file-size, statements, findings ... (repeatable; docs/limits.md)'
complete -c nginx-lint -l baseline -r -F -d 'leave out the findings that are in a baseline'
complete -c nginx-lint -l write-baseline -r -F -d 'write a baseline of all findings instead of a report'
complete -c nginx-lint -l fix -d 'mend in the files what has a safe fix, and report what is left'
complete -c nginx-lint -l unsafe -d 'with --fix or --diff: also fixes that may change how nginx behaves'
complete -c nginx-lint -l diff -d 'show what --fix would change, for git apply, and write nothing'
complete -c nginx-lint -s q -l quiet -d 'the findings alone: no summary, no progress'
complete -c nginx-lint -s v -l verbose -d 'also what was read, and what took how long, on standard error'
complete -c nginx-lint -l color -x -a 'auto always never' -d 'colour the text: auto (default), always or never'
complete -c nginx-lint -s h -l help -d 'show this help'
complete -c nginx-lint -s V -l version -d 'show the version'
