package io.github.nginxlint.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Sends the requests of a case as its steps say, and puts the answers into words. */
final class Asking {

    private static final int BETWEEN_CLIENTS = 10;

    private Asking() {}

    /** The first answer that is not 200, or 200; with what the backend got where the steps ask for it. */
    static String of(Site site) throws IOException {
        Steps steps = site.steps();
        List<Request> planned = site.example().requests();
        if (steps.requests().isEmpty()) {
            for (Request request : planned) {
                String answer = answer(request, new Steps.Line("GET", request.path()), steps);
                if (!answer.equals(Request.OK)) {
                    return answer + told(site);
                }
            }
            return Request.OK + told(site);
        }
        for (Steps.Line line : steps.requests()) {
            String answer = answer(planned.get(0), line, steps);
            if (!answer.equals(Request.OK)) {
                return answer + told(site);
            }
        }
        return Request.OK + told(site);
    }

    private static String answer(Request request, Steps.Line line, Steps steps) throws IOException {
        if (steps.parallel() == 1) {
            return request.answer(line, steps);
        }
        ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < steps.parallel(); i++) {
            Thread client = HttpBackend.daemon(() -> {
                try {
                    answers.add(request.answer(line, steps));
                } catch (IOException e) {
                    answers.add("no answer");
                }
            });
            client.start();
            clients.add(client);
            // one after another, all of them before the first slow answer: what a burst gets is chance
            Programs.pause(BETWEEN_CLIENTS);
        }
        clients.forEach(Programs::await);
        return worst(answers);
    }

    /** All alike: that. Otherwise the most frequent failure: how many there are depends on the machine's speed. */
    private static String worst(Iterable<String> answers) {
        Map<String, Integer> failures = new TreeMap<>();
        boolean isMixed = false;
        for (String answer : answers) {
            if (answer.equals(Request.OK)) {
                isMixed = true;
            } else {
                failures.merge(answer, 1, Integer::sum);
            }
        }
        String worst = Request.OK;
        int most = 0;
        for (Map.Entry<String, Integer> failure : failures.entrySet()) {
            if (failure.getValue() > most) {
                most = failure.getValue();
                worst = failure.getKey();
            }
        }
        return isMixed && most > 0 ? worst + " for some" : worst;
    }

    private static String told(Site site) {
        String wanted = site.steps().tell().orElse("");
        if (wanted.isEmpty() || wanted.equals("page")) {
            return "";
        }
        if (wanted.equals("connections")) {
            return ", connections: " + site.connections();
        }
        List<String> found = new ArrayList<>();
        for (String line : site.got()) {
            boolean isRequest = line.endsWith(" HTTP/1.0") || line.endsWith(" HTTP/1.1");
            if (wanted.equals("uri") && isRequest) {
                found.add(line.split(" ", -1)[1]);
            } else if (!isRequest && line.regionMatches(true, 0, wanted + ":", 0, wanted.length() + 1)) {
                found.add(line.substring(wanted.length() + 1).strip());
            }
        }
        return found.isEmpty()
                ? ", backend got no " + wanted
                : ", backend got " + wanted + " " + String.join(" and ", found);
    }
}
