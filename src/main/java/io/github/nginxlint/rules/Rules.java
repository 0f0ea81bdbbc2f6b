package io.github.nginxlint.rules;

import static io.github.nginxlint.rule.ListedRule.error;
import static io.github.nginxlint.rule.ListedRule.note;
import static io.github.nginxlint.rule.ListedRule.warning;
import static io.github.nginxlint.rule.Presence.COMPOSE;
import static io.github.nginxlint.rule.Presence.POOLS;
import static io.github.nginxlint.rule.Presence.PROBLEMS;
import static io.github.nginxlint.rule.Presence.SYNTAX_ERRORS;
import static io.github.nginxlint.rule.Presence.UNITS;
import static io.github.nginxlint.rule.Presence.UNREAD_INCLUDES;
import static io.github.nginxlint.rule.Presence.UNREAD_TEMPLATES;
import static io.github.nginxlint.rules.Families.BALANCING;
import static io.github.nginxlint.rules.Families.BUFFERS;
import static io.github.nginxlint.rules.Families.CLIENT_BUFFERS;
import static io.github.nginxlint.rules.Families.CONNECT_TIMEOUT;
import static io.github.nginxlint.rules.Families.EARLY;
import static io.github.nginxlint.rules.Families.HEADER_BUFFERS;
import static io.github.nginxlint.rules.Families.NEXT_UPSTREAM;
import static io.github.nginxlint.rules.Families.PASS;
import static io.github.nginxlint.rules.Families.PASS_OF_ANY;
import static io.github.nginxlint.rules.Families.PASS_OR_UPSTREAM;
import static io.github.nginxlint.rules.Families.READ_OR_CONNECT_TIMEOUT;
import static io.github.nginxlint.rules.Families.READ_TIMEOUT;
import static io.github.nginxlint.rules.Families.SOCKET;
import static io.github.nginxlint.rules.Families.SSL_PROTOCOLS;
import static io.github.nginxlint.rules.Families.TIMEOUT_OR_BUFFERS;
import static io.github.nginxlint.rules.Families.TLS_PASS;
import static io.github.nginxlint.rules.Families.UPSTREAM_BODY;

import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RuleLevels;
import io.github.nginxlint.rules.buffer.ClientHeaderBufferIgnored;
import io.github.nginxlint.rules.buffer.GrpcHeaderBufferDefault;
import io.github.nginxlint.rules.buffer.ProxyBuffersInvalid;
import io.github.nginxlint.rules.buffer.ProxyHeaderBufferSmall;
import io.github.nginxlint.rules.compose.ComposeDependsOnMissing;
import io.github.nginxlint.rules.compose.ComposeFileInvalid;
import io.github.nginxlint.rules.compose.ComposeNetworkNotShared;
import io.github.nginxlint.rules.compose.ComposePortMismatch;
import io.github.nginxlint.rules.compose.ComposeServiceUnknown;
import io.github.nginxlint.rules.compose.LoopbackInContainer;
import io.github.nginxlint.rules.header.HostFromHttpHost;
import io.github.nginxlint.rules.header.ProxySetHeaderInheritanceLost;
import io.github.nginxlint.rules.header.SetHeaderDuplicate;
import io.github.nginxlint.rules.header.SetHeaderHopByHop;
import io.github.nginxlint.rules.header.WebsocketHeadersMissing;
import io.github.nginxlint.rules.location.AcmeChallengeBlocked;
import io.github.nginxlint.rules.location.AuthRequestSendsBody;
import io.github.nginxlint.rules.location.ErrorPage502Without504;
import io.github.nginxlint.rules.location.ErrorPageBehindSameUpstream;
import io.github.nginxlint.rules.location.ErrorPageInheritanceLost;
import io.github.nginxlint.rules.location.IfDisablesTryFiles;
import io.github.nginxlint.rules.location.PassInIfOverridden;
import io.github.nginxlint.rules.location.ProxyPassSlashMismatch;
import io.github.nginxlint.rules.location.ProxyPassUriIgnored;
import io.github.nginxlint.rules.location.RewriteCycle;
import io.github.nginxlint.rules.location.RewriteWithoutBreak;
import io.github.nginxlint.rules.location.TryFilesBesidePass;
import io.github.nginxlint.rules.location.TryFilesFallback;
import io.github.nginxlint.rules.location.VariablePassDropsQuery;
import io.github.nginxlint.rules.location.VariablePassFixedUri;
import io.github.nginxlint.rules.php.FastcgiParamInheritanceLost;
import io.github.nginxlint.rules.php.FastcgiParamsMissing;
import io.github.nginxlint.rules.php.FastcgiReadTimeoutBelowPhp;
import io.github.nginxlint.rules.php.FastcgiScriptFilenameMissing;
import io.github.nginxlint.rules.php.FpmAllowedClients;
import io.github.nginxlint.rules.php.FpmBacklogSmall;
import io.github.nginxlint.rules.php.FpmListenMismatch;
import io.github.nginxlint.rules.php.FpmMaxChildrenExhausts;
import io.github.nginxlint.rules.php.FpmPoolInvalid;
import io.github.nginxlint.rules.php.FpmReloadCutsRequests;
import io.github.nginxlint.rules.php.FpmSocketPermission;
import io.github.nginxlint.rules.php.PhpBodyLimits;
import io.github.nginxlint.rules.php.PhpDocumentRootWithAlias;
import io.github.nginxlint.rules.php.PhpEverythingToFpm;
import io.github.nginxlint.rules.php.PhpIniInvalid;
import io.github.nginxlint.rules.php.PhpPathInfoArbitraryFile;
import io.github.nginxlint.rules.php.PhpRootInLocation;
import io.github.nginxlint.rules.php.PhpRootOutsideOpenBasedir;
import io.github.nginxlint.rules.php.PhpScriptWithoutRoot;
import io.github.nginxlint.rules.php.PhpSourceServed;
import io.github.nginxlint.rules.php.PhpTerminateTimeoutBelowNginx;
import io.github.nginxlint.rules.process.UnitNofileBelowWorker;
import io.github.nginxlint.rules.process.WorkerConnectionsLow;
import io.github.nginxlint.rules.process.WorkerRlimitNofileLow;
import io.github.nginxlint.rules.resolve.ResolverCannotKnowName;
import io.github.nginxlint.rules.resolve.ResolverPublic;
import io.github.nginxlint.rules.resolve.StaticBalancerUpstream;
import io.github.nginxlint.rules.resolve.StaticDnsUpstream;
import io.github.nginxlint.rules.resolve.UpstreamPortOnName;
import io.github.nginxlint.rules.resolve.VariablePassMalformed;
import io.github.nginxlint.rules.resolve.VariablePassStaticAnyway;
import io.github.nginxlint.rules.resolve.VariablePassWithoutResolver;
import io.github.nginxlint.rules.resolve.VariablePassWithoutScheme;
import io.github.nginxlint.rules.suppression.SuppressionInvalid;
import io.github.nginxlint.rules.suppression.SuppressionUnused;
import io.github.nginxlint.rules.syntax.BalancingMethodRedefined;
import io.github.nginxlint.rules.syntax.CacheWithoutKey;
import io.github.nginxlint.rules.syntax.ConfigurationTooLarge;
import io.github.nginxlint.rules.syntax.ConflictingDirectives;
import io.github.nginxlint.rules.syntax.ConflictingServerName;
import io.github.nginxlint.rules.syntax.CpuMaskCount;
import io.github.nginxlint.rules.syntax.DeprecatedDirective;
import io.github.nginxlint.rules.syntax.DirectiveNotAllowedHere;
import io.github.nginxlint.rules.syntax.DirectiveTooLate;
import io.github.nginxlint.rules.syntax.DuplicateDefinition;
import io.github.nginxlint.rules.syntax.DuplicateDirective;
import io.github.nginxlint.rules.syntax.DuplicateListen;
import io.github.nginxlint.rules.syntax.GeoNothingToDelete;
import io.github.nginxlint.rules.syntax.HashBucketTooSmall;
import io.github.nginxlint.rules.syntax.HashNotOptimal;
import io.github.nginxlint.rules.syntax.IncludeCycle;
import io.github.nginxlint.rules.syntax.IncludeUnresolved;
import io.github.nginxlint.rules.syntax.InvalidArgumentCount;
import io.github.nginxlint.rules.syntax.InvalidLocation;
import io.github.nginxlint.rules.syntax.InvalidPass;
import io.github.nginxlint.rules.syntax.InvalidServerName;
import io.github.nginxlint.rules.syntax.InvalidSyntax;
import io.github.nginxlint.rules.syntax.InvalidUpstream;
import io.github.nginxlint.rules.syntax.InvalidValue;
import io.github.nginxlint.rules.syntax.ListenOptionsRedefined;
import io.github.nginxlint.rules.syntax.LowAddressBits;
import io.github.nginxlint.rules.syntax.MissingDirective;
import io.github.nginxlint.rules.syntax.OverriddenDirective;
import io.github.nginxlint.rules.syntax.RepeatedValue;
import io.github.nginxlint.rules.syntax.SuspiciousServerName;
import io.github.nginxlint.rules.syntax.TemplateUnread;
import io.github.nginxlint.rules.syntax.UndefinedReference;
import io.github.nginxlint.rules.syntax.UnknownDirective;
import io.github.nginxlint.rules.syntax.UnknownVariable;
import io.github.nginxlint.rules.syntax.WorkerConnectionsTooFew;
import io.github.nginxlint.rules.systemd.ApplicationFileInvalid;
import io.github.nginxlint.rules.systemd.BackendAddressMismatch;
import io.github.nginxlint.rules.systemd.BackendTimeoutBelowNginx;
import io.github.nginxlint.rules.systemd.UnitFileInvalid;
import io.github.nginxlint.rules.systemd.UnitLineIgnored;
import io.github.nginxlint.rules.systemd.UnitSocketDirectory;
import io.github.nginxlint.rules.systemd.UnitSocketPermission;
import io.github.nginxlint.rules.systemd.UwsgiBufferBelowHeaders;
import io.github.nginxlint.rules.timeout.ConnectTimeoutUseless;
import io.github.nginxlint.rules.timeout.TimeoutOfOtherProtocol;
import io.github.nginxlint.rules.timeout.TimeoutTooShort;
import io.github.nginxlint.rules.timeout.TimeoutZero;
import io.github.nginxlint.rules.tls.ProxySslNameIsUpstream;
import io.github.nginxlint.rules.tls.ProxySslNoSni;
import io.github.nginxlint.rules.tls.ProxySslProtocolsOld;
import io.github.nginxlint.rules.upstream.Http2UpstreamWithUpgrade;
import io.github.nginxlint.rules.upstream.KeepaliveTimeoutAboveBackend;
import io.github.nginxlint.rules.upstream.ListenProtocolMismatch;
import io.github.nginxlint.rules.upstream.LocalhostUpstream;
import io.github.nginxlint.rules.upstream.MaxConnsWithoutQueue;
import io.github.nginxlint.rules.upstream.MaxFailsSingleServer;
import io.github.nginxlint.rules.upstream.NextUpstreamCannotRetry;
import io.github.nginxlint.rules.upstream.PortProtocolMismatch;
import io.github.nginxlint.rules.upstream.ProxyLoop;
import io.github.nginxlint.rules.upstream.TimeoutsAddUp;
import io.github.nginxlint.rules.upstream.UnixSocketPrivateDirectory;
import io.github.nginxlint.rules.upstream.UnixSocketSyntax;
import io.github.nginxlint.rules.upstream.UpstreamAllServersDown;
import io.github.nginxlint.rules.upstream.UpstreamHttpsDefaultPort;
import io.github.nginxlint.rules.upstream.UpstreamKeepaliveConnectionClose;
import io.github.nginxlint.rules.upstream.UpstreamKeepaliveHttp10;
import io.github.nginxlint.rules.upstream.UpstreamNameAsHost;
import io.github.nginxlint.rules.upstream.UpstreamNameMisspelled;
import io.github.nginxlint.rules.upstream.UpstreamProtocolConflict;
import io.github.nginxlint.rules.upstream.UpstreamServerDuplicate;
import io.github.nginxlint.rules.upstream.UpstreamServerWithoutPort;
import io.github.nginxlint.rules.upstream.UpstreamUnused;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All rules, sorted by identifier. */
public final class Rules {

    private static final List<Rule> ALL = List.of(
            warning("acme-challenge-blocked", "location", AcmeChallengeBlocked::new, "ssl_certificate", "location"),
            error("application-file-invalid", "systemd", ApplicationFileInvalid::new, UNITS),
            warning("auth-request-sends-body", "location", AuthRequestSendsBody::new, "auth_request", "proxy_pass"),
            error("backend-address-mismatch", "systemd", BackendAddressMismatch::new, UNITS, PASS),
            note("backend-timeout-below-nginx", "systemd", BackendTimeoutBelowNginx::new, UNITS, PASS),
            warning("balancing-method-redefined", "syntax", BalancingMethodRedefined::new, BALANCING),
            warning("cache-without-key", "syntax", CacheWithoutKey::new, "fastcgi_cache|uwsgi_cache|scgi_cache"),
            warning("client-header-buffer-ignored", "buffer", ClientHeaderBufferIgnored::new, CLIENT_BUFFERS),
            note("compose-depends-on-missing", "compose", ComposeDependsOnMissing::new, COMPOSE, PASS_OR_UPSTREAM),
            error("compose-file-invalid", "compose", ComposeFileInvalid::new, COMPOSE),
            error("compose-network-not-shared", "compose", ComposeNetworkNotShared::new, COMPOSE, PASS_OR_UPSTREAM),
            warning("compose-port-mismatch", "compose", ComposePortMismatch::new, COMPOSE, PASS_OR_UPSTREAM),
            error("compose-service-unknown", "compose", ComposeServiceUnknown::new, COMPOSE, PASS_OR_UPSTREAM),
            error("configuration-too-large", "syntax", ConfigurationTooLarge::new, PROBLEMS)
                    .ofFiles(),
            error("conflicting-directives", "syntax", ConflictingDirectives::new),
            warning("conflicting-server-name", "syntax", ConflictingServerName::new),
            note("connect-timeout-useless", "timeout", ConnectTimeoutUseless::new, PASS, CONNECT_TIMEOUT),
            warning("cpu-mask-count", "syntax", CpuMaskCount::new, "worker_cpu_affinity"),
            warning("deprecated-directive", "syntax", DeprecatedDirective::new),
            error("directive-not-allowed-here", "syntax", DirectiveNotAllowedHere::new),
            error("directive-too-late", "syntax", DirectiveTooLate::new, EARLY),
            error("duplicate-definition", "syntax", DuplicateDefinition::new),
            error("duplicate-directive", "syntax", DuplicateDirective::new),
            error("duplicate-listen", "syntax", DuplicateListen::new, "listen"),
            note("error-page-502-without-504", "location", ErrorPage502Without504::new, PASS, "error_page"),
            warning("error-page-behind-same-upstream", "location", ErrorPageBehindSameUpstream::new, "error_page"),
            warning("error-page-inheritance-lost", "location", ErrorPageInheritanceLost::new, PASS, "error_page"),
            warning("fastcgi-param-inheritance-lost", "php", FastcgiParamInheritanceLost::new, "fastcgi_pass"),
            error("fastcgi-params-missing", "php", FastcgiParamsMissing::new, "fastcgi_pass"),
            warning("fastcgi-read-timeout-below-php", "php", FastcgiReadTimeoutBelowPhp::new, POOLS, "fastcgi_pass"),
            error("fastcgi-script-filename-missing", "php", FastcgiScriptFilenameMissing::new, "fastcgi_pass"),
            error("fpm-allowed-clients", "php", FpmAllowedClients::new, POOLS, "fastcgi_pass"),
            note("fpm-backlog-small", "php", FpmBacklogSmall::new, POOLS, "fastcgi_pass"),
            error("fpm-listen-mismatch", "php", FpmListenMismatch::new, POOLS, "fastcgi_pass"),
            note("fpm-max-children-exhausts", "php", FpmMaxChildrenExhausts::new, POOLS, "fastcgi_pass", "keepalive"),
            error("fpm-pool-invalid", "php", FpmPoolInvalid::new, POOLS),
            note("fpm-reload-cuts-requests", "php", FpmReloadCutsRequests::new, POOLS, "fastcgi_pass"),
            warning("fpm-socket-permission", "php", FpmSocketPermission::new, POOLS, "fastcgi_pass"),
            warning("geo-nothing-to-delete", "syntax", GeoNothingToDelete::new, "geo"),
            note("grpc-header-buffer-default", "buffer", GrpcHeaderBufferDefault::new, "grpc_pass"),
            error("hash-bucket-too-small", "syntax", HashBucketTooSmall::new),
            warning("hash-not-optimal", "syntax", HashNotOptimal::new, "map"),
            note("host-from-http-host", "header", HostFromHttpHost::new, "proxy_pass", "proxy_set_header"),
            error("http2-upstream-with-upgrade", "upstream", Http2UpstreamWithUpgrade::new, "proxy_http_version"),
            warning("if-disables-try-files", "location", IfDisablesTryFiles::new, "if", "try_files"),
            error("include-cycle", "syntax", IncludeCycle::new, PROBLEMS).ofFiles(),
            note("include-unresolved", "syntax", IncludeUnresolved::new, UNREAD_INCLUDES)
                    .ofFiles(),
            error("invalid-argument-count", "syntax", InvalidArgumentCount::new),
            error("invalid-location", "syntax", InvalidLocation::new, "location"),
            error("invalid-pass", "syntax", InvalidPass::new, PASS_OF_ANY),
            error("invalid-server-name", "syntax", InvalidServerName::new, "server_name"),
            error("invalid-syntax", "syntax", InvalidSyntax::new, SYNTAX_ERRORS).ofFiles(),
            error("invalid-upstream", "syntax", InvalidUpstream::new, UPSTREAM_BODY),
            error("invalid-value", "syntax", InvalidValue::new),
            note("keepalive-timeout-above-backend", "upstream", KeepaliveTimeoutAboveBackend::new, "upstream"),
            warning("listen-options-redefined", "syntax", ListenOptionsRedefined::new, "listen"),
            error("listen-protocol-mismatch", "upstream", ListenProtocolMismatch::new, PASS),
            warning("localhost-upstream", "upstream", LocalhostUpstream::new, PASS_OR_UPSTREAM),
            error("loopback-in-container", "compose", LoopbackInContainer::new, COMPOSE, PASS_OR_UPSTREAM),
            warning("low-address-bits", "syntax", LowAddressBits::new, "allow|deny|geo|set_real_ip_from|geoip_proxy"),
            warning("max-conns-without-queue", "upstream", MaxConnsWithoutQueue::new, "upstream"),
            note("max-fails-single-server", "upstream", MaxFailsSingleServer::new, "upstream"),
            error("missing-directive", "syntax", MissingDirective::new),
            warning("next-upstream-cannot-retry", "upstream", NextUpstreamCannotRetry::new, "upstream", NEXT_UPSTREAM),
            warning("overridden-directive", "syntax", OverriddenDirective::new),
            error("pass-in-if-overridden", "location", PassInIfOverridden::new, PASS, "if"),
            warning("php-body-limits", "php", PhpBodyLimits::new, POOLS, "fastcgi_pass"),
            warning("php-document-root-with-alias", "php", PhpDocumentRootWithAlias::new, "fastcgi_pass"),
            warning("php-everything-to-fpm", "php", PhpEverythingToFpm::new, "fastcgi_pass"),
            warning("php-ini-invalid", "php", PhpIniInvalid::new, POOLS),
            warning("php-path-info-arbitrary-file", "php", PhpPathInfoArbitraryFile::new, POOLS, "fastcgi_pass"),
            warning("php-root-in-location", "php", PhpRootInLocation::new, "fastcgi_pass"),
            warning("php-root-outside-open-basedir", "php", PhpRootOutsideOpenBasedir::new, POOLS, "fastcgi_pass"),
            error("php-script-without-root", "php", PhpScriptWithoutRoot::new, POOLS, "fastcgi_pass"),
            error("php-source-served", "php", PhpSourceServed::new, "try_files|index"),
            note("php-terminate-timeout-below-nginx", "php", PhpTerminateTimeoutBelowNginx::new, POOLS, "fastcgi_pass"),
            warning("port-protocol-mismatch", "upstream", PortProtocolMismatch::new, PASS),
            error("proxy-buffers-invalid", "buffer", ProxyBuffersInvalid::new, BUFFERS),
            note("proxy-header-buffer-small", "buffer", ProxyHeaderBufferSmall::new, PASS, HEADER_BUFFERS),
            error("proxy-loop", "upstream", ProxyLoop::new, "proxy_pass"),
            warning("proxy-pass-slash-mismatch", "location", ProxyPassSlashMismatch::new, "proxy_pass"),
            warning("proxy-pass-uri-ignored", "location", ProxyPassUriIgnored::new, "proxy_pass", "rewrite"),
            warning("proxy-set-header-inheritance-lost", "header", ProxySetHeaderInheritanceLost::new, "proxy_pass"),
            warning("proxy-ssl-name-is-upstream", "tls", ProxySslNameIsUpstream::new, TLS_PASS),
            warning("proxy-ssl-no-sni", "tls", ProxySslNoSni::new, TLS_PASS),
            warning("proxy-ssl-protocols-old", "tls", ProxySslProtocolsOld::new, SSL_PROTOCOLS),
            warning("repeated-value", "syntax", RepeatedValue::new),
            warning("resolver-cannot-know-name", "resolve", ResolverCannotKnowName::new, PASS, "resolver"),
            note("resolver-public", "resolve", ResolverPublic::new, PASS, "resolver"),
            error("rewrite-cycle", "location", RewriteCycle::new, "rewrite"),
            warning("rewrite-without-break", "location", RewriteWithoutBreak::new, PASS, "rewrite"),
            warning("set-header-duplicate", "header", SetHeaderDuplicate::new, "proxy_pass", "proxy_set_header"),
            error("set-header-hop-by-hop", "header", SetHeaderHopByHop::new, "proxy_pass", "proxy_set_header"),
            warning("static-balancer-upstream", "resolve", StaticBalancerUpstream::new, PASS_OR_UPSTREAM),
            note("static-dns-upstream", "resolve", StaticDnsUpstream::new, PASS_OR_UPSTREAM),
            warning("suppression-invalid", "suppression", SuppressionInvalid::new)
                    .ofComments(),
            note("suppression-unused", "suppression", SuppressionUnused::new).ofComments(),
            warning("suspicious-server-name", "syntax", SuspiciousServerName::new, "server_name"),
            warning("template-unread", "syntax", TemplateUnread::new, UNREAD_TEMPLATES)
                    .ofFiles(),
            warning("timeout-of-other-protocol", "timeout", TimeoutOfOtherProtocol::new, PASS, TIMEOUT_OR_BUFFERS),
            note("timeout-too-short", "timeout", TimeoutTooShort::new, PASS, READ_TIMEOUT),
            error("timeout-zero", "timeout", TimeoutZero::new, PASS, READ_OR_CONNECT_TIMEOUT),
            note("timeouts-add-up", "upstream", TimeoutsAddUp::new, PASS, "upstream", READ_TIMEOUT),
            warning("try-files-beside-pass", "location", TryFilesBesidePass::new, PASS, "try_files"),
            error("try-files-fallback", "location", TryFilesFallback::new, "try_files"),
            error("undefined-reference", "syntax", UndefinedReference::new),
            error("unit-file-invalid", "systemd", UnitFileInvalid::new, UNITS),
            warning("unit-line-ignored", "systemd", UnitLineIgnored::new, UNITS),
            warning("unit-nofile-below-worker", "process", UnitNofileBelowWorker::new, UNITS, "worker_connections"),
            error("unit-socket-directory", "systemd", UnitSocketDirectory::new, UNITS),
            warning("unit-socket-permission", "systemd", UnitSocketPermission::new, UNITS, PASS),
            warning("unix-socket-private-directory", "upstream", UnixSocketPrivateDirectory::new, SOCKET),
            error("unix-socket-syntax", "upstream", UnixSocketSyntax::new, SOCKET),
            error("unknown-directive", "syntax", UnknownDirective::new),
            error("unknown-variable", "syntax", UnknownVariable::new),
            error("upstream-all-servers-down", "upstream", UpstreamAllServersDown::new, "upstream"),
            error("upstream-https-default-port", "upstream", UpstreamHttpsDefaultPort::new, PASS, "upstream"),
            warning(
                    "upstream-keepalive-connection-close",
                    "upstream",
                    UpstreamKeepaliveConnectionClose::new,
                    "keepalive"),
            warning("upstream-keepalive-http10", "upstream", UpstreamKeepaliveHttp10::new, "proxy_pass", "keepalive"),
            warning("upstream-name-as-host", "upstream", UpstreamNameAsHost::new, "proxy_pass", "upstream"),
            error("upstream-name-misspelled", "upstream", UpstreamNameMisspelled::new, PASS, "upstream"),
            error("upstream-port-on-name", "resolve", UpstreamPortOnName::new, PASS, "resolver"),
            error("upstream-protocol-conflict", "upstream", UpstreamProtocolConflict::new, PASS),
            warning("upstream-server-duplicate", "upstream", UpstreamServerDuplicate::new, "upstream"),
            warning("upstream-server-without-port", "upstream", UpstreamServerWithoutPort::new, PASS, "upstream"),
            note("upstream-unused", "upstream", UpstreamUnused::new, "upstream"),
            warning("uwsgi-buffer-below-headers", "systemd", UwsgiBufferBelowHeaders::new, UNITS, PASS),
            warning("variable-pass-drops-query", "location", VariablePassDropsQuery::new, "proxy_pass"),
            error("variable-pass-fixed-uri", "location", VariablePassFixedUri::new, PASS),
            error("variable-pass-malformed", "resolve", VariablePassMalformed::new, PASS),
            warning("variable-pass-static-anyway", "resolve", VariablePassStaticAnyway::new, PASS, "resolver"),
            error("variable-pass-without-resolver", "resolve", VariablePassWithoutResolver::new, PASS),
            error("variable-pass-without-scheme", "resolve", VariablePassWithoutScheme::new, "proxy_pass"),
            warning("websocket-headers-missing", "header", WebsocketHeadersMissing::new, "proxy_pass"),
            warning("worker-connections-low", "process", WorkerConnectionsLow::new, "worker_connections"),
            error("worker-connections-too-few", "syntax", WorkerConnectionsTooFew::new, "events"),
            warning("worker-rlimit-nofile-low", "process", WorkerRlimitNofileLow::new, "worker_rlimit_nofile"));

    private Rules() {}

    /** All, in order of identifier. Those that are not needed are not loaded. */
    public static List<Rule> all() {
        return ALL;
    }

    /** The identifiers of all rules, and their categories. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Rule rule : all()) {
            names.add(rule.id());
            names.add(RuleLevels.category(rule));
        }
        return names;
    }
}
