package io.github.nginxlint.setter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoreSettersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error_log logs/e;",
                "error_log stderr warn;",
                "error_log /a debug_http debug_event;",
                "error_log memory:32m debug;",
                "error_log syslog:server=127.0.0.1;",
                "error_log syslog:server=unix:/dev/log,facility=local0,severity=info,tag=A_b9,nohostname notice;",
                "error_log syslog:tag=,server=[::1]:514;",
                "thread_pool a threads=2;",
                "thread_pool a max_queue=0 threads=1;",
                "thread_pool a threads=1 other;",
                "worker_processes auto;",
                "worker_processes 4;",
                "worker_priority -20;",
                "worker_priority +5;",
                "worker_priority 0;",
                "worker_cpu_affinity auto;",
                "worker_cpu_affinity auto 0101;",
                "worker_cpu_affinity 01 10 '1 0' 11;",
                "debug_points stop;",
                "events { use epoll; worker_connections 10; }",
                "events { use kqueue; debug_connection example.com; }"
            })
    void whatIsWrittenAsItShouldIsAccepted(String directive) {
        assertThat(Complaints.main(directive)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "logs/e foo > invalid log level \"foo\": it is one of emerg, alert, crit, error, warn, notice, info, debug",
                "logs/e wran > invalid log level \"wran\": did you mean \"warn\"",
                "logs/e Error > invalid log level \"Error\": did you mean \"error\"",
                "logs/e warn error > duplicate log level \"error\": one is enough",
                "logs/e debug_http error > duplicate log level \"error\": one is enough",
                "logs/e error debug_http > invalid log level \"debug_http\": it does not go with the level before it"
            })
    void aLevelIsKnownAndStandsOnce(String arguments, String message) {
        assertThat(Complaints.main("error_log " + arguments + ";")).containsExactly(message);
        assertThat(Complaints.http("error_log " + arguments + ";")).containsExactly(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory:", "memory:1k", "memory:2099", "memory:x"})
    void aMemoryBufferHoldsAMessage(String buffer) {
        assertThat(Complaints.main("error_log " + buffer + ";"))
                .singleElement()
                .asString()
                .startsWith("invalid buffer size \"" + buffer.substring(7) + '"');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                " > unknown syslog parameter \"\"",
                "tag=a > no syslog server specified",
                "server= > no host in syslog server \"\"",
                "server=127.0.0.1:99999 > invalid port in syslog server \"127.0.0.1:99999\"",
                "server=127.0.0.1, > unknown syslog parameter \"\"",
                "server=127.0.0.1,server=127.0.0.2 > duplicate syslog \"server\"",
                "facility=kern,facility=kern > duplicate syslog \"facility\"",
                "severity=info,severity=info > duplicate syslog \"severity\"",
                "tag=a,tag=b > duplicate syslog \"tag\"",
                "server=127.0.0.1,facility=foo > unknown syslog facility \"foo\"",
                "server=127.0.0.1,facility= > unknown syslog facility \"\"",
                "server=127.0.0.1,severity=ERROR > unknown syslog severity \"ERROR\"",
                "server=127.0.0.1,severity=info warn > unknown syslog severity \"info warn\"",
                "server=127.0.0.1,tag=a-b > syslog \"tag\" only allows alphanumeric characters and underscore",
                "server=127.0.0.1,tag=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa > syslog tag length exceeds 32",
                "server=127.0.0.1,nohostnamex > unknown syslog parameter \"nohostnamex\"",
                "server=127.0.0.1,foo=1 > unknown syslog parameter \"foo=1\"",
                "=a > unknown syslog parameter \"=a\""
            })
    void aSyslogServerIsReadParameterByParameter(String parameters, String message) {
        String text = parameters == null ? "" : parameters;
        assertThat(Complaints.main("error_log 'syslog:" + text + "' foo;"))
                .singleElement()
                .asString()
                .startsWith(message);
    }

    @Test
    void aThreadPoolHasThreads() {
        assertThat(Complaints.main("thread_pool a b; thread_pool c threads=0; thread_pool d threads=1 max_queue=-1;"))
                .containsExactly(
                        "\"thread_pool\" must have \"threads\" parameter",
                        "invalid threads value \"threads=0\"",
                        "invalid max_queue value \"max_queue=-1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "worker_processes -1; > \"worker_processes\" directive invalid value",
                "worker_processes Auto; > \"worker_processes\" directive invalid value",
                "worker_priority --1; > \"worker_priority\" directive invalid number",
                "worker_priority +; > \"worker_priority\" directive invalid number",
                "worker_priority ''; > \"worker_priority\" directive invalid number",
                "worker_cpu_affinity auto 01 01; > invalid number of arguments in \"worker_cpu_affinity\" directive",
                "worker_cpu_affinity 01x2; > invalid character \"2\" in \"worker_cpu_affinity\"",
                "worker_cpu_affinity 01 automatic; > invalid character \"c\" in \"worker_cpu_affinity\"",
                "events { use rtsig; } > invalid event type \"rtsig\"",
                "events { worker_connections 1k; } > invalid number \"1k\"",
                "debug_points both; > invalid value \"both\": write \"stop\" or \"abort\""
            })
    void workersAreCountedAndPlaced(String directive, String message) {
        assertThat(Complaints.main(directive)).singleElement().asString().startsWith(message);
    }

    @Test
    void onlyABuildForDebuggingReadsTheNetworkToDebug() {
        assertThat(Complaints.main("events { debug_connection 10.0.0.1/8; debug_connection unix:; }"))
                .isEmpty();
    }

    @Test
    void aMaskHasAPlaceForACpuOfLinux() {
        assertThat(Complaints.main("worker_cpu_affinity " + "0".repeat(1025) + ";"))
                .containsExactly("\"worker_cpu_affinity\" supports up to 1024 CPUs only");
        assertThat(Complaints.main("worker_cpu_affinity " + "0".repeat(1024) + ";"))
                .isEmpty();
    }
}
