package io.github.nginxlint.setter;

import io.github.nginxlint.setter.Url.Ports;
import io.github.nginxlint.setter.Url.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a port turned out to be.
 *
 * @param ports the ports; empty when there is an error
 * @param error why not
 */
record PortsOrError(Optional<Ports> ports, @Nullable Refused error) {}
