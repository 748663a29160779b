package org.familysupport.dev;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.familysupport.stack.Checkout;
import org.familysupport.stack.Realm;
import org.familysupport.stack.StackFailure;
import org.familysupport.stack.Tokens;

/**
 * {@code ./dev token NAME}: prints an access token of a demo person or machine, and nothing else, so that it can stand in a
 * command line. Exits 2 where no house runs.
 */
public final class TokenFor {
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final int NOT_RUNNING = 2;

    private TokenFor() {}

    public static void main(String[] arguments) throws InterruptedException {
        Optional<Whereabouts> house = Whereabouts.ofRunning(Checkout.root());
        try {
            if (arguments.length != 1) {
                throw new StackFailure("./dev token NAME");
            }
            if (house.isEmpty()) {
                System.err.println("No house is running: ./dev up");
                System.exit(NOT_RUNNING);
            }
            String token = fetch(house.orElseThrow().issuer(), form(arguments[0]));
            Console.terminal().show(token + "\n");
        } catch (StackFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static Map<String, String> form(String name) {
        Realm realm = Realm.read(Checkout.realm());
        Optional<Realm.Client> machine = realm.clients().stream()
                .filter(client -> client.id().equals(name) && client.account() != null)
                .findFirst();
        Map<String, String> form = new LinkedHashMap<>();
        if (machine.isPresent()) {
            form.put("grant_type", "client_credentials");
            form.put("client_id", name);
            form.put("client_secret", String.valueOf(machine.get().secret()));
        } else {
            form.put("grant_type", "password");
            form.put("client_id", Tokens.DEMO_CLIENT);
            form.put("username", name);
            form.put("password", realm.person(name).password());
        }
        return form;
    }

    private static String fetch(String issuer, Map<String, String> form) throws InterruptedException {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher token = ACCESS_TOKEN.matcher(answer.body());
            if (answer.statusCode() != 200 || !token.find()) {
                throw new StackFailure("The issuer refused (" + answer.statusCode() + "): " + answer.body());
            }
            return token.group(1);
        } catch (IOException unreachable) {
            throw new StackFailure("The issuer does not answer at " + issuer + ".", unreachable);
        }
    }
}
