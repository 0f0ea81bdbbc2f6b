# Completes nginx-lint in bash. Made from the program's options by CompletionsTest; change those.
_nginx_lint_rules() {
    "$1" rules 2>/dev/null | while read -r rule _; do printf '%s\n' "$rule"; done
}
_nginx_lint() {
    local current=${COMP_WORDS[COMP_CWORD]} at=$((COMP_CWORD - 1)) second=
    # an equals sign is a word of its own to bash
    if [[ $current == = ]]; then
        current= second=yes
    elif [[ ${COMP_WORDS[at]} == = ]]; then
        at=$((at - 1)) second=yes
    fi
    local words=
    COMPREPLY=()
    case ${COMP_WORDS[at]} in
        --format)
            words='text compact json sarif github gitlab checkstyle junit markdown'
            ;;
        -o | --output)
            return 0
            ;;
        --fail-on)
            words='error warning note never'
            ;;
        --rule)
            words=$(_nginx_lint_rules "${COMP_WORDS[0]}" | while read -r rule; do echo "$rule="; done)
            compopt -o nospace 2>/dev/null
            ;;
        --nginx-version)
            return 0
            ;;
        --context)
            words='http http,server http,server,location'
            ;;
        --prefix)
            return 0
            ;;
        --path-map)
            return 0
            ;;
        --php-fpm)
            return 0
            ;;
        --compose)
            return 0
            ;;
        --systemd)
            return 0
            ;;
        --config)
            return 0
            ;;
        --changed-since)
            return 0
            ;;
        --limit)
            return 0
            ;;
        --baseline)
            return 0
            ;;
        --write-baseline)
            return 0
            ;;
        --color)
            words='auto always never'
            ;;
        explain)
            words=$(_nginx_lint_rules "${COMP_WORDS[0]}")
            ;;
        config)
            words='init schema'
            ;;
        *)
            if [[ $second && ${COMP_WORDS[at - 1]} == --rule ]]; then
                words='off note warning error'
            elif [[ $current == -* ]]; then
                words='--format -o --output --fail-on --rule --nginx-version --context --prefix --path-map --php-fpm --compose --systemd --config --whole --changed-since --limit --baseline --write-baseline --fix --unsafe --diff -q --quiet -v --verbose --color -h --help -V --version'
            elif ((COMP_CWORD == 1)); then
                words='explain rules config'
            fi
            ;;
    esac
    IFS=$' \t\n' read -r -d '' -a COMPREPLY < <(compgen -W "$words" -- "$current")
    return 0
}
complete -o default -o bashdefault -F _nginx_lint nginx-lint
