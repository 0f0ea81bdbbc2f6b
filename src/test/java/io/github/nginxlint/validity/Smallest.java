package io.github.nginxlint.validity;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.validity.Statements.Statement;
import java.util.List;
import java.util.Map;

/** Takes statements out of a configuration as long as a disagreement stays. */
final class Smallest {

    private static final int TRIES = 400;

    private final InstalledNginx nginx;
    private final NginxVersion version;
    private final Result result;
    private int tries;

    private Smallest(InstalledNginx nginx, NginxVersion version, Result result) {
        this.nginx = nginx;
        this.version = version;
        this.result = result;
    }

    static String of(String text, Result result, InstalledNginx nginx, NginxVersion version) {
        return new Smallest(nginx, version, result).shrunk(text);
    }

    private String shrunk(String text) {
        String smallest = text;
        for (boolean changes = true; changes && tries < TRIES; ) {
            changes = false;
            List<Statement> all = Statements.of("nginx.conf", smallest).all();
            for (int i = 0; i < all.size() && tries < TRIES; i++) {
                String less = smallest.substring(
                                0, all.get(i).directive().span().start())
                        + smallest.substring(all.get(i).directive().span().end());
                if (stays(less)) {
                    smallest = less;
                    all = Statements.of("nginx.conf", smallest).all();
                    i--;
                    changes = true;
                }
            }
        }
        String plain = smallest.replaceAll("(?m)^\\s*#.*$", "").replaceAll("\\n\\s*\\n+", "\n");
        return stays(plain) ? plain : smallest;
    }

    private boolean stays(String text) {
        tries++;
        return Comparison.of(Map.of("nginx.conf", text), nginx, version).stream()
                .anyMatch(r -> r.kind() == result.kind()
                        && r.directive().equals(result.directive())
                        && r.words().equals(result.words()));
    }
}
