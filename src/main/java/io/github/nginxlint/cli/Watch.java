package io.github.nginxlint.cli;

import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.cli.CheckOptions.Telling;
import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintObserver;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.engine.LintRun;
import io.github.nginxlint.engine.Linter;
import java.util.Optional;

/** Says on standard error, as far as that is wanted, how a run goes. */
final class Watch {

    private final Terminal terminal;
    private final Optional<Account> account;
    private final boolean isProgressWanted;

    Watch(Terminal terminal, Telling telling) {
        this.terminal = terminal;
        this.account = telling == Telling.VERBOSE ? Optional.of(new Account()) : Optional.empty();
        this.isProgressWanted = telling != Telling.QUIET
                && terminal.isErrorTerminal()
                && !"dumb".equals(terminal.environment().get("TERM"));
    }

    LintRun lint(Linter linter, LintRequest request, Inputs inputs) {
        if (account.isPresent()) {
            account.get().time("settings and arguments");
            Catalog.find("http");
            account.get().time("the catalogue of directives");
        }
        LintObserver observer = account.isPresent() ? account.get() : LintObserver.NONE;
        LintRun run;
        if (isProgressWanted) {
            Progress progress = new Progress(terminal, observer);
            try {
                run = linter.lint(request, inputs.readBy(progress::over), progress);
            } finally {
                progress.clear();
            }
        } else {
            run = linter.lint(request, inputs, observer);
        }
        account.ifPresent(Account::skip);
        return run;
    }

    /** Once all else is said. */
    void sumUp(Project project, LintRun run) {
        if (account.isPresent()) {
            account.get().time("fixes and reports");
            account.get().print(terminal, project, run);
        }
    }
}
