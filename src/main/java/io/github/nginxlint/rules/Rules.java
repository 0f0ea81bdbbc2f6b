package io.github.nginxlint.rules;

import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rules.buffer.ProxyBuffersInvalid;
import io.github.nginxlint.rules.buffer.ProxyHeaderBufferSmall;
import io.github.nginxlint.rules.header.SetHeaderDuplicate;
import io.github.nginxlint.rules.php.FastcgiReadTimeoutBelowPhp;
import io.github.nginxlint.rules.php.FpmListenMismatch;
import io.github.nginxlint.rules.php.FpmSocketPermission;
import io.github.nginxlint.rules.php.PhpRootInLocation;
import io.github.nginxlint.rules.php.PhpTerminateTimeoutBelowNginx;
import io.github.nginxlint.rules.resolve.VariablePassWithoutResolver;
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
import io.github.nginxlint.rules.timeout.TimeoutZero;
import io.github.nginxlint.rules.upstream.LocalhostUpstream;
import io.github.nginxlint.rules.upstream.UnixSocketPrivateDirectory;
import io.github.nginxlint.rules.upstream.UnixSocketSyntax;
import io.github.nginxlint.rules.upstream.UpstreamAllServersDown;
import io.github.nginxlint.rules.upstream.UpstreamKeepaliveConnectionClose;
import io.github.nginxlint.rules.upstream.UpstreamKeepaliveHttp10;
import java.util.List;

/** All rules, sorted by identifier. */
public final class Rules {

    private Rules() {}

    /** One of each, in order of identifier. */
    public static List<Rule> all() {
        return List.of(
                new BalancingMethodRedefined(),
                new CacheWithoutKey(),
                new ConfigurationTooLarge(),
                new ConflictingDirectives(),
                new ConflictingServerName(),
                new CpuMaskCount(),
                new DeprecatedDirective(),
                new DirectiveNotAllowedHere(),
                new DirectiveTooLate(),
                new DuplicateDefinition(),
                new DuplicateDirective(),
                new DuplicateListen(),
                new FastcgiReadTimeoutBelowPhp(),
                new FpmListenMismatch(),
                new FpmSocketPermission(),
                new GeoNothingToDelete(),
                new HashBucketTooSmall(),
                new HashNotOptimal(),
                new IncludeCycle(),
                new IncludeUnresolved(),
                new InvalidArgumentCount(),
                new InvalidLocation(),
                new InvalidPass(),
                new InvalidServerName(),
                new InvalidSyntax(),
                new InvalidUpstream(),
                new InvalidValue(),
                new ListenOptionsRedefined(),
                new LocalhostUpstream(),
                new LowAddressBits(),
                new MissingDirective(),
                new OverriddenDirective(),
                new PhpRootInLocation(),
                new PhpTerminateTimeoutBelowNginx(),
                new ProxyBuffersInvalid(),
                new ProxyHeaderBufferSmall(),
                new RepeatedValue(),
                new SetHeaderDuplicate(),
                new SuspiciousServerName(),
                new TemplateUnread(),
                new TimeoutZero(),
                new UndefinedReference(),
                new UnixSocketPrivateDirectory(),
                new UnixSocketSyntax(),
                new UnknownDirective(),
                new UnknownVariable(),
                new UpstreamAllServersDown(),
                new UpstreamKeepaliveConnectionClose(),
                new UpstreamKeepaliveHttp10(),
                new VariablePassWithoutResolver(),
                new WorkerConnectionsTooFew());
    }
}
