package io.github.nginxlint.rules.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudServiceTest {

    @ParameterizedTest
    @CsvSource({
        "app-1.eu-west-1.elb.amazonaws.com, Elastic Load Balancing",
        "internal-app-1.CN-north-1.elb.amazonaws.com.cn, Elastic Load Balancing",
        "app-1.eu-west-1.elb.amazonaws.com., Elastic Load Balancing",
        "d1.cloudfront.net, CloudFront",
        "a.azurewebsites.net, Azure App Service",
        "a.trafficmanager.net, Azure Traffic Manager",
        "a.herokuapp.com, Heroku",
        "a.herokudns.com, Heroku",
        "a-uc.a.run.app, Cloud Run",
        "a.ew.r.appspot.com, App Engine",
        "a.vercel.app, Vercel",
        "www.example.com.edgekey.net, Akamai",
        "s3.amazonaws.com, Amazon S3",
        "bucket.s3.amazonaws.com, Amazon S3",
        "bucket.s3.eu-west-1.amazonaws.com, Amazon S3",
        "s3-eu-west-1.amazonaws.com, Amazon S3",
        "bucket.s3-website-eu-west-1.amazonaws.com, Amazon S3",
        "bucket.s3-website.eu-central-1.amazonaws.com, Amazon S3",
        "abc.execute-api.eu-west-1.amazonaws.com, API Gateway"
    })
    void aServiceIsKnownByTheEndOfItsNames(String name, String title) {
        assertThat(CloudService.of(name).map(CloudService::title)).contains(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app-1.elb.eu-west-1.amazonaws.com",
                "ec2-192-0-2-1.compute-1.amazonaws.com",
                "amazonaws.com",
                ".amazonaws.com",
                "x.amazonaws.com",
                "herokuapp.com",
                ".herokuapp.com",
                "myherokuapp.com",
                "cloudfront.net.example.com",
                "app.example.com"
            })
    void otherNamesAreOfNone(String name) {
        assertThat(CloudService.of(name)).isEmpty();
    }
}
