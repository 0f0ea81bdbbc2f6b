package io.github.nginxlint.model;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import java.util.ArrayList;
import java.util.List;

/** The modules that a configuration loads, as far as that can be seen. */
final class LoadedModules {

    private final List<String> files;
    private final boolean isAll;

    private LoadedModules(List<String> files, boolean isAll) {
        this.files = files;
        this.isAll = isAll;
    }

    static LoadedModules of(ConfigTree tree) {
        List<String> files = new ArrayList<>(0);
        boolean isAll = tree.kind() == ConfigTree.Kind.MAIN && tree.top().isComplete();
        for (ConfigNode node : tree.top().nodes()) {
            if (node.name().equals("load_module")) {
                files.add(node.argument(0));
            } else if (node.name().equals("include") && node.argument(0).indexOf('*') >= 0) {
                // links that packages put there are not part of a checkout
                isAll = false;
            }
        }
        return new LoadedModules(files, isAll);
    }

    /**
     * Whether a dynamic module is surely missing: others are loaded, it is not. Without any, all may be compiled in.
     *
     * @param module its name, such as {@code ngx_http_js_module}
     */
    boolean lacks(String module) {
        if (!isAll || files.isEmpty()) {
            return false;
        }
        String stem = module.replace("_core_module", "_module");
        for (String file : files) {
            if (file.contains(stem)) {
                return false;
            }
        }
        return true;
    }
}
