package io.github.nginxlint.bench;

/** A configuration of as many lines as wanted: sites of the usual kinds, no two of them alike. */
final class ManySites {

    private static final int LINES_OF_A_SITE = 56;

    private ManySites() {}

    /** One file with about so many lines. */
    static String lines(int count) {
        StringBuilder text = new StringBuilder("""
                user www-data;
                worker_processes auto;
                worker_rlimit_nofile 200000;
                events { worker_connections 65535; }
                http {
                    map $http_upgrade $connection_upgrade { default upgrade; '' close; }
                    server_names_hash_max_size 65536;
                    variables_hash_max_size 65536;
                """);
        for (int i = 0; i < count / LINES_OF_A_SITE; i++) {
            text.append(site(i));
        }
        return text.append("}\n").toString();
    }

    private static String site(int number) {
        return """
                upstream app#N {
                    least_conn;
                    server 10.1.#A.#B:3000 max_fails=2;
                    server 10.2.#A.#B:3000;
                    keepalive 16;
                }
                map $uri $new#N {
                    default "";
                    /old#N /new#N;
                    ~^/older/(.*)$ /newer/$1;
                }
                server {
                    listen 443 ssl;
                    server_name www#N.example.com *.w#N.example.com;
                    ssl_certificate /etc/ssl/#N.pem;
                    ssl_certificate_key /etc/ssl/#N.key;
                    root /srv/www#N;
                    index index.php index.html;
                    error_page 502 504 /unavailable.html;
                    set $backend#N service#N.internal;
                    resolver 127.0.0.53;
                    location = /unavailable.html { internal; }
                    location / {
                        try_files $uri $uri/ @app#N;
                    }
                    location @app#N {
                        proxy_pass http://app#N;
                        proxy_http_version 1.1;
                        proxy_set_header Host $host;
                        proxy_set_header Connection "";
                        proxy_read_timeout 60s;
                        proxy_buffer_size 8k;
                    }
                    location /socket#N/ {
                        proxy_pass http://app#N;
                        proxy_http_version 1.1;
                        proxy_set_header Host $host;
                        proxy_set_header Upgrade $http_upgrade;
                        proxy_set_header Connection $connection_upgrade;
                    }
                    location /other#N/ {
                        proxy_pass https://$backend#N:8443;
                        proxy_ssl_server_name on;
                        proxy_set_header Host $host;
                    }
                    location ~ ^/script#N/.*\\.php$ {
                        try_files $uri =404;
                        fastcgi_pass unix:/run/php/php8.2-fpm.sock;
                        fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
                        fastcgi_param REQUEST_METHOD $request_method;
                        fastcgi_read_timeout 60s;
                    }
                    if ($new#N) { return 301 $new#N; }
                    location /old#N/ { rewrite ^/old#N/(.*)$ /new#N/$1 permanent; }
                    location ^~ /static#N/ { expires 30d; access_log off; }
                }
                """.replace("#N", Integer.toString(number))
                .replace("#A", Integer.toString(number / 250 % 250))
                .replace("#B", Integer.toString(number % 250 + 1));
    }
}
