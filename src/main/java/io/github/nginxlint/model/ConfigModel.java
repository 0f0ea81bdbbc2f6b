package io.github.nginxlint.model;

import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What nginx will do with one configuration's http part. */
public final class ConfigModel {

    private static final Set<String> UPSTREAM = Set.of("upstream");

    private final ConfigTree tree;
    private final TargetVersion target;
    private Dispatch.@Nullable Outcome outcome;
    private @Nullable Map<String, List<Handled>> handledByName;
    private final EffectiveConfig effective;
    private final List<ConfigBlock> httpBlocks;
    private final List<Server> servers;
    private final Map<String, Upstream> upstreams = new LinkedHashMap<>();
    private final boolean seesAllUpstreams;
    private final Variables variables;
    private final Map<ConfigNode, List<ProxyTarget>> targets = new HashMap<>();
    private final LocationLookup locations;
    private final Once.Answers answers;

    private ConfigModel(ConfigTree tree, TargetVersion target) {
        this.tree = tree;
        this.target = target;
        this.effective = new EffectiveConfig(tree, target);
        this.httpBlocks = httpBlocks(tree);
        this.servers = ServerFinder.find(tree, httpBlocks);
        boolean complete =
                tree.kind() == ConfigTree.Kind.MAIN && tree.top().gap(UPSTREAM).isEmpty();
        for (ConfigBlock http : httpBlocks) {
            complete &= http.gap(UPSTREAM).isEmpty();
            for (ConfigNode node : http.named("upstream")) {
                complete &= !node.hasPlaceholder();
                upstreams.merge(key(node.argument(0)), upstream(node), ConfigModel::either);
            }
        }
        this.seesAllUpstreams = complete;
        this.answers = new Once.Answers();
        this.locations = new LocationLookup();
        this.variables =
                Variables.in(tree.kind() == ConfigTree.Kind.MAIN ? httpBlocks : List.of(tree.top()), tree.size());
    }

    private ConfigModel(ConfigModel other) {
        this.tree = other.tree;
        this.target = other.target;
        this.outcome = other.outcome();
        this.handledByName = other.byName();
        this.effective = new EffectiveConfig(tree, target);
        this.httpBlocks = other.httpBlocks;
        this.servers = other.servers;
        this.upstreams.putAll(other.upstreams);
        this.seesAllUpstreams = other.seesAllUpstreams;
        this.answers = other.answers;
        this.locations = other.locations.again();
        this.variables = other.variables.again();
    }

    /**
     * The same for another thread. A model remembers what it was asked and how much it has looked at, and is for one
     * thread at a time.
     */
    public ConfigModel again() {
        return new ConfigModel(this);
    }

    public static ConfigModel of(ConfigTree tree, TargetVersion target) {
        return new ConfigModel(tree, target);
    }

    public ConfigTree tree() {
        return tree;
    }

    /** What nginx has to say when it looks the directives up, in the order of the statements; usually nothing. */
    public List<Remark> remarks() {
        return outcome().remarks();
    }

    /** The directives that nginx hands to their modules, in the order in which it meets them. */
    public List<Handled> handled() {
        return outcome().handled().all();
    }

    /** Those of some directives, in that order: of what else there is, as little as possible is looked at. */
    public List<Handled> handled(Predicate<DirectiveSpec> wanted) {
        return outcome().handled().of(wanted);
    }

    /** Those of one name. */
    public List<Handled> handled(String name) {
        return byName().getOrDefault(name, List.of());
    }

    private Map<String, List<Handled>> byName() {
        Map<String, List<Handled>> made = handledByName;
        if (made == null) {
            made = outcome().handled().byName();
            handledByName = made;
        }
        return made;
    }

    private Dispatch.Outcome outcome() {
        Dispatch.Outcome made = outcome;
        if (made == null) {
            made = Dispatch.of(tree, target);
            outcome = made;
        }
        return made;
    }

    /** What is looked for once, for all that are the same to {@link #again()}. */
    public <T> T once(Once<T> question) {
        return answers.of(question, this);
    }

    /** The value in effect of any directive in any block. */
    public EffectiveConfig effective() {
        return effective;
    }

    /** The bodies of {@code http}: of a whole configuration one, of a fragment that stands in http its top. */
    public List<ConfigBlock> httpBlocks() {
        return httpBlocks;
    }

    /** The servers of http in order; a fragment from inside a server is a server without a directive. */
    public List<Server> servers() {
        return servers;
    }

    /** The upstreams of http in order. */
    public Collection<Upstream> upstreams() {
        return Collections.unmodifiableCollection(upstreams.values());
    }

    /** The upstream of a name; nginx compares names without regard to case. */
    public Optional<Upstream> upstream(String name) {
        return Optional.ofNullable(upstreams.get(key(name)));
    }

    /** The upstream that an address names: a host without port (src/http/ngx_http_upstream.c, ngx_http_upstream_add). */
    public Optional<Upstream> upstream(ProxyTarget.Address address) {
        return address instanceof ProxyTarget.Host host && host.port().isEmpty()
                ? upstream(host.name())
                : Optional.empty();
    }

    /** The addresses that a pass can come to, as far as its variables can be seen. */
    public List<ProxyTarget> targetsOf(Pass pass) {
        if (!(pass.target().address() instanceof ProxyTarget.Dynamic)) {
            return List.of(pass.target());
        }
        // several rules ask, and putting values together is bounded for all of them
        return targets.computeIfAbsent(pass.node(), node -> expanded(pass));
    }

    private List<ProxyTarget> expanded(Pass pass) {
        List<ProxyTarget> found = new ArrayList<>();
        String text = pass.node().argument(0);
        for (Variables.Value value : variables.expand(text, pass.block()).values()) {
            RuntimeAddress.of(value.text(), pass.protocol()).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** The upstreams that a pass can go to, as far as its variables can be seen. */
    public List<Upstream> upstreamsOf(Pass pass) {
        if (!(pass.target().address() instanceof ProxyTarget.Dynamic)) {
            Optional<Upstream> upstream = upstream(pass.target().address());
            return upstream.isPresent() ? List.of(upstream.get()) : List.of();
        }
        Map<ConfigNode, Upstream> found = new LinkedHashMap<>();
        for (ProxyTarget target : targetsOf(pass)) {
            upstream(target.address()).ifPresent(upstream -> found.put(upstream.node(), upstream));
        }
        return List.copyOf(found.values());
    }

    /** Whether no upstream can exist besides {@link #upstreams()}. */
    public boolean seesAllUpstreams() {
        return seesAllUpstreams;
    }

    /** What variables can hold. */
    public Variables variables() {
        return variables;
    }

    /** Which location answers a URI. */
    public LocationLookup locations() {
        return locations;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<ConfigBlock> httpBlocks(ConfigTree tree) {
        List<ConfigBlock> found = new ArrayList<>();
        if (tree.kind() == ConfigTree.Kind.FRAGMENT) {
            if (tree.context().equals(Optional.of(List.of("http")))) {
                found.add(tree.top());
            }
            return found;
        }
        for (ConfigNode node : tree.top().named("http")) {
            node.block().ifPresent(found::add);
        }
        return found;
    }

    /** Of two with one name nginx refuses the second, but a template may have only one of them there. */
    private static Upstream either(Upstream first, Upstream second) {
        return first.node().isConditional() || second.node().isConditional()
                ? new Upstream(first.node(), first.name(), first.servers(), Optional.empty(), false)
                : first;
    }

    private static Upstream upstream(ConfigNode node) {
        List<Upstream.UpstreamServer> servers = new ArrayList<>();
        Optional<ConfigNode> keepalive = Optional.empty();
        boolean complete = node.block().isPresent() && node.block().get().isComplete();
        if (node.block().isPresent()) {
            for (ConfigNode child : node.block().get().nodes()) {
                if (child.name().equals("server") && !child.arguments().isEmpty()) {
                    servers.add(new Upstream.UpstreamServer(child, ProxyTarget.of(child)));
                } else if (child.name().equals("keepalive") && !child.isOptional() && !child.hasPlaceholder()) {
                    keepalive = Optional.of(child);
                }
                complete &= !child.isOptional();
            }
        }
        return new Upstream(node, node.argument(0), servers, keepalive, complete);
    }
}
