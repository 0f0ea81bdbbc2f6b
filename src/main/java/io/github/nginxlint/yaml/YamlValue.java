package io.github.nginxlint.yaml;

import io.github.nginxlint.source.Place;

/** A value of a YAML file. */
public sealed interface YamlValue permits YamlScalar, YamlSequence, YamlMapping, YamlTagged {

    /** Where it begins; of an alias, where the anchor stands. */
    Place place();
}
