# An image of nginx-lint from its tar.gz. Our CI has no container engine and does not build it; what it unpacks is tested.
# First: mvn -B -Pdist -DskipTests package
# Then:  docker build -t nginx-lint . && docker run --rm -v "$PWD:/work:ro" nginx-lint conf/nginx.conf
FROM debian:bookworm-slim AS unpack
COPY target/dist/nginx-lint-*-linux-*.tar.gz /tmp/nginx-lint.tar.gz
RUN mkdir /opt/nginx-lint && tar -xzf /tmp/nginx-lint.tar.gz -C /opt/nginx-lint --strip-components=1

FROM debian:bookworm-slim
COPY --from=unpack /opt/nginx-lint /opt/nginx-lint
RUN ln -s /opt/nginx-lint/bin/nginx-lint /usr/local/bin/nginx-lint
USER 65534:65534
WORKDIR /work
ENTRYPOINT ["nginx-lint"]
