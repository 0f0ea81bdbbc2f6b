package io.github.nginxlint.rules.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A service whose addresses are documented to change, known by the names that it gives to what is run on it.
 *
 * @param title what it is called
 * @param ends the last parts of its names, with the dot before them
 */
record CloudService(String title, List<String> ends) {

    private static final String AWS = ".amazonaws.com";

    /** Names of Network Load Balancers end otherwise: their addresses stay. */
    private static final List<CloudService> KNOWN = List.of(
            new CloudService("Elastic Load Balancing", List.of(".elb.amazonaws.com", ".elb.amazonaws.com.cn")),
            new CloudService("CloudFront", List.of(".cloudfront.net")),
            new CloudService("Azure App Service", List.of(".azurewebsites.net")),
            new CloudService("Azure Traffic Manager", List.of(".trafficmanager.net")),
            new CloudService("Heroku", List.of(".herokuapp.com", ".herokudns.com")),
            new CloudService("Cloud Run", List.of(".run.app")),
            new CloudService("App Engine", List.of(".appspot.com")),
            new CloudService("Vercel", List.of(".vercel.app")),
            new CloudService("Akamai", List.of(".edgekey.net", ".edgesuite.net", ".akamaiedge.net", ".akamaized.net")));

    private static final CloudService S3 = new CloudService("Amazon S3", List.of());
    private static final CloudService API_GATEWAY = new CloudService("API Gateway", List.of());

    CloudService {
        ends = List.copyOf(ends);
    }

    /** The service that a name belongs to. */
    static Optional<CloudService> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String text = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        for (CloudService service : KNOWN) {
            for (String end : service.ends) {
                if (text.endsWith(end) && text.length() > end.length()) {
                    return Optional.of(service);
                }
            }
        }
        return text.endsWith(AWS) ? ofRegion(text.substring(0, text.length() - AWS.length())) : Optional.empty();
    }

    /** Of names with a region in the midst: {@code x.s3.eu-west-1}, {@code x.s3-website-eu-west-1}, {@code x.s3}. */
    private static Optional<CloudService> ofRegion(String start) {
        String last = start.substring(start.lastIndexOf('.') + 1);
        String before = start.substring(0, Math.max(0, start.lastIndexOf('.')));
        String service = isStorage(last) ? last : before.substring(before.lastIndexOf('.') + 1);
        if (isStorage(service)) {
            return Optional.of(S3);
        }
        return service.equals("execute-api") ? Optional.of(API_GATEWAY) : Optional.empty();
    }

    private static boolean isStorage(String part) {
        return part.equals("s3") || part.startsWith("s3-");
    }
}
