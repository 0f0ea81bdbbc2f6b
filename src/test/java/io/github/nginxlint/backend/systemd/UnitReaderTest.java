package io.github.nginxlint.backend.systemd;

import static io.github.nginxlint.backend.systemd.TestUnits.listens;
import static io.github.nginxlint.backend.systemd.TestUnits.service;
import static io.github.nginxlint.backend.systemd.TestUnits.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.backend.AddressMatch;
import io.github.nginxlint.source.MapReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gunicorn -b 127.0.0.1:8001 app:app                          | 127.0.0.1:8001
            /srv/venv/bin/gunicorn --bind=0.0.0.0:8001 app:app          | 127.0.0.1:8001
            gunicorn -b unix:/run/app.sock -b 127.0.0.1:9 a:a           | unix:/run/app.sock,127.0.0.1:9
            gunicorn --bind unix:///run/app.sock a:a                    | unix:/run/app.sock
            gunicorn --bind unix:app.sock a:a                           | ...
            gunicorn --bind 127.0.0.1 a:a                               | 127.0.0.1:8000
            gunicorn --bind :8002 --workers 3 a:a                       | 127.0.0.1:8002
            gunicorn --bind [::1]:8002 a:a                              | [::1]:8002
            gunicorn --bind 127.0.0.1:1,127.0.0.1:2 a:a                 | 127.0.0.1:1,127.0.0.1:2
            gunicorn --bind fd://3 a:a                                  | ...
            gunicorn --bind 127.0.0.1:%i a:a                            | ...
            gunicorn --bind 127.0.0.1:${PORT} a:a                       | ...
            gunicorn --bind 127.0.0.1:8000 $OPTIONS a:a                 | ...
            gunicorn --workers ${N} --bind 127.0.0.1:8000 a:a           | 127.0.0.1:8000
            gunicorn --certfile a.pem --bind 127.0.0.1:8443 a:a         | HTTPS 127.0.0.1:8443
            gunicorn a:a                                                | ...
            gunicorn -c /srv/app/gone.py a:a                            | ...
            /usr/bin/env A=b gunicorn -b 127.0.0.1:8001 a:a             | 127.0.0.1:8001
            /srv/venv/bin/python3 -u -m gunicorn -b 127.0.0.1:8001 a:a  | 127.0.0.1:8001
            python /srv/venv/bin/gunicorn -b 127.0.0.1:8001 a:a         | 127.0.0.1:8001
            poetry run gunicorn -b 127.0.0.1:8001 a:a                   | 127.0.0.1:8001
            -gunicorn '-b' "127.0.0.1:8001" a:a ; sleep 1               | 127.0.0.1:8001
            uvicorn app:app                                             | 127.0.0.1:8000
            uvicorn --host 0.0.0.0 --port 8001 app:app                  | 127.0.0.1:8001
            uvicorn --uds /run/app.sock app:app                         | unix:/run/app.sock
            uvicorn --fd 0 app:app                                      | ...
            uvicorn --ssl-certfile a --port 1 app:app                   | HTTPS 127.0.0.1:1
            hypercorn app:app                                           | 127.0.0.1:8000
            hypercorn -b unix:/run/app.sock app:app                     | unix:/run/app.sock
            hypercorn -c x.toml app:app                                 | ...
            hypercorn --certfile x --insecure-bind 127.0.0.1:1 app:app  | ...
            bundle exec puma -b unix:///run/app.sock?umask=0 -e x       | unix:/run/app.sock
            puma -b tcp://0.0.0.0:9292                                  | 127.0.0.1:9292
            puma -b ssl://127.0.0.1:9292?key=x                          | HTTPS 127.0.0.1:9292
            puma -p 3001                                                | 127.0.0.1:3001
            puma -C config/puma.rb                                      | ...
            uwsgi -s 127.0.0.1:3031 --master                            | UWSGI 127.0.0.1:3031
            uwsgi --http-socket :8080                                   | 127.0.0.1:8080
            uwsgi --socket /run/app.sock --protocol=http                | unix:/run/app.sock
            uwsgi --socket /run/app.sock --protocol=fastcgi             | OTHER unix:/run/app.sock
            uwsgi --fastcgi-socket /run/app.sock                        | ...
            uwsgi --emperor /etc/uwsgi                                  | ...
            uwsgi --ini /srv/app/gone.ini --socket /run/a.sock          | UWSGI unix:/run/a.sock,...
            node server.js                                              | ...
            env PORT=3001 node server.js                                | 127.0.0.1:3001
            env PORT=3001 node server.js --port 4000                    | ...
            """)
    void theCommandSaysWhereItListens(String command, String expected) {
        assertThat(String.join(",", listens(service("ExecStart=" + command)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ExecStart=/bin/sh -c 'gunicorn -b 127.0.0.1:8000'",
                "ExecStart=@gunicorn x -b 127.0.0.1:8000",
                "ExecStart=gunicorn a\nExecStart=gunicorn b",
                "ExecStart=%h/gunicorn a",
                "ExecStart=poetry build gunicorn",
                "ExecStart=",
                "ExecStop=gunicorn a",
                "Type=forking"
            })
    void whatIsNotPlainlyAnApplicationServerIsNone(String lines) {
        UnitConfig units = units("app.service", "[Service]\n" + lines + "\n");

        assertThat(units.applications()).isEmpty();
        assertThat(units.others()).hasSize(1);
        assertThat(units.files()).isEmpty();
    }

    @Test
    void aServiceThatEndsDoesNotListen() {
        assertThat(units("backup.service", "[Service]\nType=oneshot\nExecStart=/bin/backup\n")
                        .others())
                .isEmpty();
    }

    @Test
    void linesGoOnAndCommentsBetweenThemDoNotEndThem() {
        assertThat(listens(
                        service("ExecStart=gunicorn \\\n  --workers 3 \\\n# why\n  --bind 127.0.0.1:8001 \\\n  a:a")))
                .containsExactly("127.0.0.1:8001");
    }

    @Test
    void theEnvironmentIsPutIn() {
        assertThat(listens(service("Environment=\"PORT=8001\" X=y\nExecStart=gunicorn -b 127.0.0.1:${PORT} a:a")))
                .containsExactly("127.0.0.1:8001");
        assertThat(listens(service("Environment='ARGS=--bind 127.0.0.1:8001'\nExecStart=gunicorn $ARGS a:a")))
                .containsExactly("127.0.0.1:8001");
        assertThat(listens(service("Environment=UVICORN_PORT=8001\nExecStart=uvicorn a:a")))
                .containsExactly("127.0.0.1:8001");
        assertThat(listens(service("Environment=PORT=%i\nExecStart=node a.js"))).containsExactly("...");
        assertThat(listens(service("PassEnvironment=A\nEnvironment=PORT=1\nExecStart=node a.js")))
                .containsExactly("...");
    }

    @Test
    void anEnvironmentFileGoesBeforeTheUnit() {
        String unit = "EnvironmentFile=-/etc/default/app\nEnvironment=PORT=1\nExecStart=node server.js";

        assertThat(listens(service(unit, "/etc/default/app", "# port\nPORT=\"3001\"\n\nbroken\n")))
                .containsExactly("127.0.0.1:3001");
        assertThat(listens(service(unit, "/etc/default/app", "PORT=30\\01\n"))).containsExactly("...");
        assertThat(listens(service(unit))).containsExactly("...");
        assertThat(listens(service(unit.replace("app\n", "*\n"), "/etc/default/app", "PORT=3001\n")))
                .containsExactly("...");
    }

    @Test
    void theSocketsOfTheUnitAreItsOwn() {
        UnitConfig units = units(
                "app.service", "[Service]\nExecStart=gunicorn a:a\n",
                "app.socket", "[Socket]\nListenStream=/run/app.sock\nListenStream=8001\nListenStream=127.0.0.1:2\n",
                "other.socket", "[Socket]\nService=app.service\nListenStream=[::1]:3\n");

        assertThat(listens(units.applications().get(0)))
                .containsExactly("unix:/run/app.sock", "127.0.0.1:8001", "127.0.0.1:2", "[::1]:3");
        assertThat(units.units()).extracting(Unit::name).containsExactly("app.service", "app.socket", "other.socket");
    }

    @Test
    void gunicornBindsToNothingBesidesTheSockets() {
        UnitConfig units = units(
                "app.service", "[Service]\nExecStart=gunicorn -b 127.0.0.1:1 a:a\n",
                "app.socket", "[Socket]\nListenStream=/run/app.sock\n",
                "web.service", "[Service]\nExecStart=uwsgi -s /run/b.sock\n",
                "web.socket", "[Socket]\nListenStream=/run/web.sock\n");

        assertThat(listens(units.applications().get(0))).containsExactly("unix:/run/app.sock");
        assertThat(listens(units.applications().get(1)))
                .containsExactly("UWSGI unix:/run/b.sock", "UWSGI unix:/run/web.sock");
    }

    @Test
    void aSocketThatCannotBeReadLeavesItOpen() {
        UnitConfig units = units(
                "app.service", "[Service]\nExecStart=uvicorn --fd 3 a:a\n",
                "app.socket", "[Socket]\nListenStream=%t/app.sock\nListenStream=@abstract\n");

        assertThat(listens(units.applications().get(0))).containsExactly("...");
    }

    @Test
    void dropInsChangeAUnit() {
        UnitConfig units = units(
                "app.service", "[Service]\nExecStart=gunicorn -b 127.0.0.1:1 a:a\nPrivateTmp=yes\n",
                "app.service.d/10.conf", "[Service]\nExecStart=\nExecStart=gunicorn -b 127.0.0.1:2 a:a\n",
                "nginx.service.d/limits.conf", "[Service]\nLimitNOFILE=1024\n");

        assertThat(listens(units.applications().get(0))).containsExactly("127.0.0.1:2");
        assertThat(units.applications().get(0).unit().hasPrivateTmp()).contains(true);
        Unit nginx = units.nginx().orElseThrow();
        assertThat(nginx.isWhole()).isFalse();
        assertThat(nginx.service("LimitNOFILE")).map(UnitEntry::value).contains("1024");
        assertThat(nginx.hasPrivateTmp()).isEmpty();
        assertThat(units.files()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            PrivateTmp=true      | true
            PrivateTmp=no        | false
            User=www             | false
            PrivateTmp=maybe     | -
            DynamicUser=yes      | -
            """)
    void aUnitSaysWhetherItsTmpIsItsOwn(String line, Boolean expected) {
        assertThat(service(line + "\nExecStart=node a.js").unit().hasPrivateTmp())
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bind = "127.0.0.1:8001"                         | 127.0.0.1:8001
            bind = ['127.0.0.1:1', '127.0.0.1:2', ]  # two  | 127.0.0.1:1,127.0.0.1:2
            bind = f"127.0.0.1:{port}"                      | ...
            bind = "127.0.0.1:" + "1"                       | ...
            bind = os.environ["BIND"]                       | ...
            bind = ""                                       | ...
            bind = ["127.0.0.1:1"                           | ...
            bind = "127.0.0.1:1"; bind = "127.0.0.1:2"      | ...
            bind += ["127.0.0.1:1"]                         | ...
            from common import *                            | ...
            from common import bind                         | ...
            import common as bind                           | ...
            bind = "127.0.0.1:1"\\nfrom common import *      | ...
            workers, bind = 3, "127.0.0.1:1"                | ...
            workers = 3; bind = "127.0.0.1:1"               | ...
            import os                                       | 127.0.0.1:8000
            workers = 3                                     | 127.0.0.1:8000
            """)
    void gunicornsFileIsReadWithoutBeingRun(String text, String expected) {
        Application application = service(
                "WorkingDirectory=/srv/app\nExecStart=gunicorn -c gunicorn.conf.py a:a",
                "/srv/app/gunicorn.conf.py",
                text.replace("\\n", "\n") + "\n");

        assertThat(String.join(",", listens(application))).isEqualTo(expected);
    }

    @Test
    void anAssignmentInABlockOrATextIsNone() {
        String file = "\"\"\"\nbind = '127.0.0.1:9'\n\"\"\"\nbind = '127.0.0.1:1'\n";

        assertThat(listens(service("ExecStart=gunicorn -c /srv/g.py a", "/srv/g.py", file)))
                .containsExactly("127.0.0.1:1");
        assertThat(listens(service(
                        "ExecStart=gunicorn -c /srv/g.py a", "/srv/g.py", file + "if x:\n    bind = '127.0.0.1:2'\n")))
                .containsExactly("...");
    }

    @Test
    void aFileBesideTheUnitIsFoundByItsName() {
        UnitConfig units = units(
                "app.service", "[Service]\nExecStart=gunicorn --config file:/opt/app/g.py a:a\n",
                "g.py", "bind = '127.0.0.1:8001'\ntimeout = 45\n");

        assertThat(listens(units.applications().get(0))).containsExactly("127.0.0.1:8001");
        Limit limit = units.applications().get(0).requestSeconds().orElseThrow();
        assertThat(limit.value()).isEqualTo(45);
        assertThat(limit.place().shortForm()).isEqualTo("etc/systemd/system/g.py:2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -b :1 --timeout 20 a                      | 20 | 0
            -b :1 -t 0 a                              | -  | 0
            -b :1 a                                   | -  | 0
            -b :1 --timeout 20 -k gthread a           | -  | -
            -b :1 --keep-alive 7 --threads 4 a        | -  | 7
            -b :1 --keep-alive 7 -k sync a            | -  | 0
            -b :1 -k uvicorn.workers.UvicornWorker --keep-alive 9 a | - | 9
            -b :1 -k tornado --keep-alive 9 a         | -  | -
            -b :1 --timeout 20 -c /srv/gone.py a      | -  | -
            -c /srv/g.py a                            | 30 | 0
            -c /srv/g.py -k gthread a                 | -  | 2
            """)
    void gunicornsLimitsAreThoseOfItsWorkers(String arguments, Integer request, Integer kept) {
        Application application = service("ExecStart=gunicorn " + arguments, "/srv/g.py", "bind = ':1'\n");

        assertThat(application.requestSeconds().map(Limit::value)).isEqualTo(Optional.ofNullable(request));
        assertThat(application.keptSeconds().map(Limit::value)).isEqualTo(Optional.ofNullable(kept));
    }

    @Test
    void gunicornsOwnVariableGoesBeforeItsFile() {
        String unit = "Environment=\"GUNICORN_CMD_ARGS=--bind 127.0.0.1:2 --timeout 5\"\n"
                + "ExecStart=gunicorn -c /srv/g.py a";

        Application application = service(unit, "/srv/g.py", "bind = ':1'\ntimeout = 9\n");

        assertThat(listens(application)).containsExactly("127.0.0.1:2");
        assertThat(application.requestSeconds().map(Limit::value)).contains(5);
    }

    @Test
    void otherServersKeepConnections() {
        assertThat(service("ExecStart=uvicorn a").keptSeconds().map(Limit::value))
                .contains(5);
        assertThat(service("ExecStart=uvicorn --timeout-keep-alive 75 a").keptSeconds())
                .map(Limit::value)
                .contains(75);
        assertThat(service("ExecStart=hypercorn --keep-alive 8 a").keptSeconds())
                .map(Limit::value)
                .contains(8);
        assertThat(service("ExecStart=node a.js").keptSeconds())
                .map(Limit::value)
                .contains(5);
        assertThat(service("ExecStart=puma -p 1").keptSeconds()).isEmpty();
    }

    @Test
    void uwsgisFileIsReadWithItsOwnVariables() {
        Application application = service("ExecStart=/usr/bin/uwsgi --ini /srv/app/app.ini", "/srv/app/app.ini", """
                [other]
                socket = :1
                [uwsgi]
                ; a comment
                project = app
                base = /run/%(project)
                socket = %(base)/%(project).sock
                http-socket = 127.0.0.1:8080
                chmod-socket = 660
                harakiri = 20
                master
                """);

        assertThat(listens(application)).containsExactly("UWSGI unix:/run/app/app.sock", "127.0.0.1:8080");
        assertThat(application.requestSeconds().map(Limit::value)).contains(20);
        Limit buffer = application.headerBytes().orElseThrow();
        assertThat(buffer.value()).isEqualTo(4096);
        assertThat(buffer.isDefault()).isTrue();
        assertThat(buffer.place().start().line()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socket = %(unknown).sock",
                "socket = $(HOME)/a.sock",
                "socket = %n.sock",
                "socket = =0",
                "include = other.ini\nsocket = /run/a.sock",
                "if-env = X\nsocket = /run/a.sock\nendif =",
                "shared-socket = :1",
                "https = :1,a,b"
            })
    void whatUwsgiPutsInLeavesItOpen(String lines) {
        Application application =
                service("ExecStart=uwsgi /srv/a.ini", "/srv/a.ini", "[uwsgi]\n" + lines + "\nharakiri = 5\n");

        assertThat(application.isWhole()).isFalse();
    }

    @Test
    void aNumberThatIsWrittenTwiceIsNotKnown() {
        Application application = service(
                "ExecStart=uwsgi --ini /srv/a.ini --buffer-size 1",
                "/srv/a.ini",
                "[uwsgi]\nsocket = /run/a.sock\nbuffer-size = 9\n");

        assertThat(application.headerBytes()).isEmpty();
    }

    @Test
    void anAddressLeadsToTheApplication() {
        UnitConfig units = units(
                "a.service", "[Service]\nExecStart=uvicorn --port 8001 a\n",
                "b.service", "[Service]\nExecStart=uvicorn --host name.test --port 8001 a\n",
                "c.service", "[Service]\nExecStart=uvicorn --uds /var/run/c.sock a\n");

        assertThat(units.behind("127.0.0.1:8001").map(found -> found.unit().shortName()))
                .contains("a");
        assertThat(units.at("127.0.0.1:8001", AddressMatch.UNKNOWN)).hasSize(1);
        assertThat(units.behind("unix:/run/c.sock")).isPresent();
        assertThat(units.behind("unix:/srv/c.sock")).isEmpty();
        assertThat(units.behind("127.0.0.1:8002")).isEmpty();
        assertThat(units.behind("$backend")).isEmpty();
    }

    @Test
    void aNamedFileBringsItsSocketAndItsDropIns() {
        MapReader files = MapReader.ofTexts(Map.of(
                "d/app.service", "[Service]\nExecStart=gunicorn -b 127.0.0.1:1 a\n",
                "d/app.socket", "[Socket]\nListenStream=2\n",
                "d/app.service.d/x.conf", "[Service]\nPrivateTmp=yes\n",
                "d/other.service", "[Service]\nExecStart=node a.js\n"));

        UnitConfig units = UnitReader.read(files, List.of("d/app.service"), List.of());

        assertThat(units.applications()).hasSize(1);
        assertThat(listens(units.applications().get(0))).containsExactly("127.0.0.1:2");
        assertThat(units.files()).hasSize(3);
    }

    @Test
    void whatIsNotThereOrNoUnitIsSaid() {
        MapReader files = MapReader.ofTexts(Map.of("a.txt", "x"));

        assertThat(UnitReader.read(files, List.of("gone.service", "a.txt"), List.of())
                        .unread())
                .extracting(path -> path.path() + ": " + path.reason())
                .containsExactly("gone.service: no such file", "a.txt: no .service, no .socket and no drop-in of one");
    }

    @Test
    void theFirstOfTwoUnitsWithOneNameHidesTheOther() {
        MapReader files = MapReader.ofTexts(Map.of(
                "etc/app.service", "[Service]\nExecStart=uvicorn --port 1 a\n",
                "lib/app.service", "[Service]\nExecStart=uvicorn --port 2 a\n"));

        UnitConfig units = UnitReader.read(files, List.of("etc", "lib/app.service"), List.of());

        assertThat(listens(units.applications().get(0))).containsExactly("127.0.0.1:1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void noTextMakesItThrow(int seed) {
        Random random = new Random(seed);
        String[] pieces = {
            "[Service]",
            "\n",
            "ExecStart=",
            "gunicorn ",
            "uwsgi ",
            "-b ",
            "\\",
            "\"",
            "'",
            "%",
            "${",
            "}",
            "$X",
            "=",
            "Environment=",
            "PORT",
            "-c /a",
            " ",
            "\r\n",
            "[uwsgi]",
            "socket",
            "%(",
            ")",
            "bind",
            "[",
            ",",
            "\u00e9"
        };
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String any = text.toString();
            UnitConfig units = units(
                    "a.service", any,
                    "b.service", "[Service]\nExecStart=gunicorn -c /a " + any,
                    "c.service", "[Service]\nExecStart=uwsgi --ini /a\n" + any,
                    "a.socket", any,
                    "/a", any);
            for (Application application : units.applications()) {
                assertThat(application.command().text()).isNotEmpty();
            }
        }
    }

    @Test
    void aLongLineOrFileTakesNoTime() {
        String words = "x ".repeat(400_000);
        UnitConfig units = units(
                "a.service", "[Service]\nExecStart=gunicorn " + words + "\n",
                "b.service", "[Service]\nExecStart=gunicorn -b :1 " + "\\\n".repeat(300_000) + "a\n",
                "c.service", "[Service]\n" + "A=b\n".repeat(200_000));

        assertThat(units.applications()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [Service                         | REFUSED | the section "[Service" does not end in "]"
            [Service] # x                    | REFUSED | the section "[Service] # x" does not end in "]"
            []                               | REFUSED | the section "[]" does not end in "]"
            User shop                        | IGNORED | no "=" in "User shop"
            =shop                            | IGNORED | no name before "=" in "=shop"
            [service]                        | IGNORED | there is no section "[service]": all that stands in it is left out
            Environment="A=1                 | IGNORED | a quote of "Environment" is not closed
            Environment=A=1 B                | IGNORED | "B" sets no variable (NAME=value does, in quotes where it has blanks)
            Environment=1A=1                 | IGNORED | "1A=" sets no variable (NAME=value does, in quotes where it has blanks)
            """)
    void systemdDoesNotTakeALine(String line, String kind, String message) {
        UnitConfig units = units("app.service", "[Service]\nExecStart=node a.js\n" + line + "\n");

        assertThat(units.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).hasToString(kind);
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.place().text()).isEqualTo(line);
            assertThat(problem.place().start().line()).isEqualTo(3);
        });
        assertThat(units.applications()).hasSize(kind.equals("REFUSED") ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# [Service",
                "[X-Own]\nA b=c",
                "Environment=A=%h \"B=c d\" _1=",
                "Environment=\nUser=a",
                "ExecStartPre=/bin/sh -c 'a b'",
                "User=a \\\\\nGroup=b",
                "User={{ a\n{% if x %}\nb",
                "\t\r"
            })
    void systemdTakesTheseLines(String lines) {
        assertThat(units("app.service", "\uFEFF[Service]\r\nExecStart=node a.js\n" + lines + "\n")
                        .problems())
                .isEmpty();
    }

    @Test
    void aQuoteOfTheCommandThatIsNotClosedStopsTheUnit() {
        UnitConfig units = units(
                "app.service", "[Service]\nExecStart=uvicorn --port 1 \"a\n",
                "nginx.service", "[Service\nLimitNOFILE=1024\n");

        assertThat(units.problems()).extracting(UnitProblem::kind).containsOnly(UnitProblem.Kind.REFUSED);
        assertThat(units.problems()).hasSize(2);
        assertThat(units.applications()).isEmpty();
        assertThat(units.nginx()).isEmpty();
    }

    @Test
    void ofABrokenDropInTheRestIsLeftOutAndOfABrokenSocketAll() {
        UnitConfig units = units(
                "app.service", "[Service]\nExecStart=uvicorn --port 1 a\n",
                "app.service.d/a.conf", "[Service\nExecStart=\n",
                "app.socket", "[Socket\nListenStream=/run/a.sock\n");

        assertThat(units.problems())
                .extracting(UnitProblem::kind)
                .containsExactly(UnitProblem.Kind.IGNORED, UnitProblem.Kind.REFUSED);
        assertThat(listens(units.applications().get(0))).containsExactly("127.0.0.1:1", "...");
    }

    @Test
    void linesBeforeASectionAreLeftOutAndUnitsOfOthersAreNotLookedAt() {
        assertThat(units("app.service", "User=a\n[Service]\nExecStart=node a.js\n")
                        .problems())
                .extracting(UnitProblem::message)
                .containsExactly("\"User=a\" stands before any section");
        assertThat(units("backup.service", "[Service\nExecStart=/bin/backup\n").problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
            A=1~export PORT=3001       | export PORT= | "export" is a shell's word, and no part of a name       | ...
            PORT=3001~B="x~C=2         | B=           | a quote is not closed: the rest of the file is its text | ...
            PORT=3001~1B=x             | 1B=          | no name of a variable stands before "="                 | ...
            PORT=3001~word             | word         | no "=" in the line                                      | 127.0.0.1:3001
            B="x~y'"~PORT='3001'       | -            | -                                                       | 127.0.0.1:3001
            B=it's~PORT= "30"01        | -            | -                                                       | 127.0.0.1:3001
            B=a/~c~PORT=3001           | -            | -                                                       | 127.0.0.1:3001
            B={{ b }~PORT "x           | -            | -                                                       | ...
            """)
    void anEnvironmentFileIsReadAsSystemdReadsIt(String text, String place, String message, String listens) {
        UnitConfig units = units(
                "app.service",
                "[Service]\nEnvironmentFile=/etc/default/app\nExecStart=node a.js\n",
                "/etc/default/app",
                text.replace("/", "\\").replace("~", "\n") + "\n");

        assertThat(listens(units.applications().get(0))).containsExactly(listens);
        assertThat(units.problems())
                .extracting(problem -> problem.place().text() + "|" + problem.message())
                .isEqualTo(message == null ? List.of() : List.of(place + "|" + message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
            bind = ":1            | ":1     | the string is never closed
            bind = '''a~b         | '''     | the string is never closed
            a = (1~b = 2          | (       | "(" is never closed
            a = [1)               | [       | "[" is closed by ")"
            a = 1)                | )       | ")" closes nothing
            a = "b/"              | "b/"    | the string is never closed
            a = f"x               | "x      | the string is never closed
            a = 'it' # it's (     | -       | -
            a = '''it's (~'''     | -       | -
            a = "b/~c"            | -       | -
            a = f"{x["y"]}"       | -       | -
            a = f"{x['y']}"~b = " | "       | the string is never closed
            a = {"b": [1, (2)]}   | -       | -
            {{ a }} (             | -       | -
            """)
    void aStringOrBracketThatIsNeverClosedEndsGunicorn(String text, String place, String message) {
        UnitConfig units = units(
                "app.service",
                "[Service]\nExecStart=gunicorn -c /srv/g.py -b 127.0.0.1:1 a:a\n",
                "/srv/g.py",
                text.replace("/", "\\").replace("~", "\n") + "\n");

        assertThat(units.problems())
                .extracting(problem -> problem.place().text().replace("\\", "/") + " " + problem.message())
                .isEqualTo(message == null ? List.of() : List.of(place + " " + message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            [uwsgi~socket = :1          | [uwsgi
            [app]~socket = :1           | [app]
            ; x~~socket = :1            | socket = :1
            [UWSGI]                     | [UWSGI]
            [a]~ [uwsgi] ~socket = :1   | -
            ; nothing                   | -
            {{ a }}                     | -
            """)
    void uwsgiReadsNothingWithoutItsSection(String text, String place) {
        UnitConfig units = units(
                "app.service",
                "[Service]\nExecStart=uwsgi --ini /srv/a.ini\n",
                "/srv/a.ini",
                text.replace("~", "\n") + "\n");

        assertThat(units.problems())
                .extracting(problem -> problem.place().text())
                .isEqualTo(place == null ? List.of() : List.of(place));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                                        | app:app's group 0755
            chmod-socket = 660                                       | app:app's group 0660
            chmod-socket = 1                                         | app:app's group 0666
            chmod-socket                                             | -
            chmod-socket = 0660                                      | -
            umask = 007                                              | app:app's group 0770
            chmod-socket = 660;chmod-socket = 666                    | -
            chown-socket = www-data:www-data                         | -
            uid = web                                                | app:app's group 0755
            """)
    void aSocketOfUwsgiBelongsToItsUser(String lines, String expected) {
        assertThat(rights(
                        "User=app\nExecStart=uwsgi --ini /srv/a.ini",
                        "[uwsgi]\nsocket = /run/a.sock\n" + (lines == null ? "" : lines.replace(';', '\n'))))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                       | root:root 0755
            uid = web                               | web:root 0755
            uid = web;gid = www                     | web:www 0755
            uid = 33;gid = www                      | -
            chown-socket = a:b;chmod-socket = 640   | a:b 0640
            chown-socket = a                        | a:root 0755
            chown-socket = $(USER)                  | -
            """)
    void whatRootStartsMayGiveItsSocketAway(String lines, String expected) {
        assertThat(rights(
                        "ExecStart=uwsgi --ini /srv/a.ini",
                        "[uwsgi]\nsocket = /run/a.sock\n" + (lines == null ? "" : lines.replace(';', '\n'))))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--chmod-socket=660",
                "-C",
                "--uid web",
                "--umask=007",
            })
    void whatTheCommandLineSaysOfASocketIsNotFollowed(String option) {
        assertThat(rights("ExecStart=uwsgi --ini /srv/a.ini " + option, "[uwsgi]\nsocket = /run/a.sock\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -m 007 -b unix:/run/a.sock a                 | -             | app:www 0770
            --umask 0o077 -b unix:/run/a.sock a          | -             | app:www 0700
            -b unix:/run/a.sock a                        | umask = 0o022 | app:www 0755
            -b unix:/run/a.sock a                        | umask = 18    | app:www 0755
            -b unix:/run/a.sock a                        | umask = x     | -
            -b unix:/run/a.sock a                        | -             | -
            -u web -m 007 -b unix:/run/a.sock a          | -             | -
            """)
    void aSocketOfGunicornIsForAllButForItsMask(String arguments, String line, String expected) {
        assertThat(rights(
                        "User=app\nGroup=www\nUMask=0777\nExecStart=gunicorn -c /srv/a.ini " + arguments,
                        line == null ? "" : line))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                | root:root 0666
            SocketMode=0660                  | root:root 0660
            SocketMode=660;SocketUser=web    | web:web's group 0660
            SocketGroup=web;SocketMode=0600  | root:web 0600
            SocketMode=rw                    | -
            SocketUser=%i                    | -
            SocketUser=33                    | -
            """)
    void aSocketOfSystemdIsRootsAndForAll(String lines, String expected) {
        UnitConfig units = units(
                "app.service",
                "[Service]\nUser=app\nExecStart=gunicorn a:a\n",
                "app.socket",
                "[Socket]\nListenStream=/run/a.sock\n" + (lines == null ? "" : lines.replace(';', '\n')) + "\n");

        assertThat(rights(units.applications().get(0))).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void aPortHasNoOwner() {
        assertThat(rights("ExecStart=uwsgi /srv/a.ini", "[uwsgi]\nsocket = :1\n"))
                .isEmpty();
    }

    private static Optional<String> rights(String lines, String file) {
        return rights(service(lines, "/srv/a.ini", file));
    }

    private static Optional<String> rights(Application application) {
        return application
                .listeners()
                .get(0)
                .making()
                .map(making -> making.rights().text());
    }

    @Test
    void theUnitOfAPhpFpmIsToldByItsVersion() {
        UnitConfig units = units(
                "php8.2-fpm.service", "[Service]\nPrivateTmp=yes\n",
                "php7.4-fpm.service", "[Service]\nExecStart=/usr/sbin/php-fpm7.4\n");

        assertThat(units.phpFpm("/etc/php/8.2/fpm/pool.d/www.conf").map(Unit::name))
                .contains("php8.2-fpm.service");
        assertThat(units.phpFpm("/etc/php-fpm.d/www.conf")).isEmpty();
        assertThat(units("php-fpm.service", "[Service]\n").phpFpm("www.conf")).isPresent();
        assertThat(units.others()).hasSize(2);
    }
}
