/**
 * Re-runs what the rule pages say a real nginx answered.
 *
 * <p>A page's {@code observed:} lines have the form {@code nginx VERSION, SECTION[ (CASE TITLE)]: RESULT[, TEXT]}.
 * {@link io.github.nginxlint.proof.ObservedTest} makes a test of each: it puts the files of the case on a machine of
 * their own (private network, processes, /run, /tmp, /var, /srv, /etc/nginx, hosts and users; see
 * {@link io.github.nginxlint.proof.PrivateMachine}), starts the backends, PHP-FPM and nginx, sends the requests, and
 * compares RESULT with the answer and looks for TEXT in error.log. RESULT is a status code, {@code starts}, {@code emerg} (nginx
 * refuses to start) or what the rule's {@link io.github.nginxlint.proof.Scenario} counts. Lines about another nginx
 * than the installed one are skipped.
 *
 * <p>How a case is asked can be said in the page's front matter, in a list {@code proof:} with lines
 * {@code SECTION[ (CASE TITLE)]: STEP; STEP} (or {@code all: ...}). The steps: {@code GET /path}, {@code POST /path}
 * (instead of one GET of each location), {@code host NAME} ({@code host -}: HTTP/1.0 without a Host), {@code header Name: value}, {@code https} (the client speaks
 * TLS), {@code parallel N} (each request N times at once), {@code tell uri}, {@code tell connections} or
 * {@code tell Header-Name} (what came to the backend becomes a part of the result), {@code tell page}
 * (whose page a failed request is answered with), {@code backend slow MILLIS},
 * {@code backend closes}, {@code backend dead PORT} (nothing listens there), {@code backend ws} (101 to the
 * handshake of a WebSocket, 426 to anything else), {@code backend raw TEXT} (says so once it has got something), {@code backend tls}, {@code backend tls NAME} (refuses clients that
 * do not ask for NAME). {@code unknown NAME}
 * (neither /etc/hosts nor the name server knows it; several with spaces between). {@code file /PATH} (one more file
 * below each document root, which answers as well). Files that {@code ssl_certificate} and the like name are made below /etc/nginx.
 *
 * <p>To see what really happens, for every case of a page, as lines to paste:
 *
 * <pre>
 * mvn -q test -Dtest=ObservedTest -Dproof.print=timeout-zero     (or the path of a draft page, or "all")
 * </pre>
 *
 * <p>Needs root, {@code unshare}, {@code ip}, nginx, and php-fpm for the pages about it. What a case needs is found by
 * a simple search of its files ({@link io.github.nginxlint.proof.Example}): an HTTP backend for each address that
 * {@code proxy_pass} comes to (IPv4 only; of a Bad case with units of systemd, for each at which these listen), a PHP-FPM pool for each that {@code fastcgi_pass} comes to unless the case
 * brings pools, an {@code index.php} in each {@code root} (below /var, /srv, /tmp or /run), a DNS server at each
 * {@code resolver}, the names in /etc/hosts, the users in /etc/passwd, a certificate
 * and its key where {@code ssl_certificate} and its like name a file below /etc/nginx. Every location that passes is asked; the first
 * answer that is not 200 counts.
 *
 * <p>The files are changed only thus: a case that never names {@code fastcgi_params} gets them at each
 * {@code fastcgi_pass}, as PHP-FPM runs nothing without them, unless its page is about them; {@code worker_processes} becomes 1; workers run as www-data when the case
 * names no user and is not about permissions; a pool gets the settings that PHP-FPM insists on where it lacks them,
 * and an owner for its socket when the page is not about permissions; where times of PHP are compared with times of
 * nginx, both are divided so that the shorter one becomes a second.
 */
@NullMarked
package io.github.nginxlint.proof;

import org.jspecify.annotations.NullMarked;
