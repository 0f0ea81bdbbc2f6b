package io.github.nginxlint.backend.systemd;

/** An application server. */
public enum Program {
    GUNICORN("gunicorn"),
    UVICORN("uvicorn"),
    HYPERCORN("hypercorn"),
    PUMA("puma"),
    UWSGI("uWSGI"),
    NODE("node");

    private final String title;

    Program(String title) {
        this.title = title;
    }

    /** Its name for messages. */
    public String title() {
        return title;
    }
}
