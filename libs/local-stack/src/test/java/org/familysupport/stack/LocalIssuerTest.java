package org.familysupport.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalIssuerTest {
    /** Verifier and challenge of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String BACK = "http://localhost:3000/back";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String issuer = SharedStack.STACK.tokens().issuer();

    @Test
    void describesItselfAtKeycloaksPlace() throws Exception {
        JsonNode document = json(get(issuer + "/.well-known/openid-configuration"));

        assertThat(document.path("issuer").asText()).isEqualTo(issuer);
        assertThat(document.path("jwks_uri").asText()).isEqualTo(issuer + "/protocol/openid-connect/certs");
    }

    @Test
    void signsPeopleInByPasswordThroughTheDemoClientOnly() throws Exception {
        assertThat(password("demo-cli", "demo").statusCode()).isEqualTo(200);
        assertThat(password("demo-cli", "guess").statusCode()).isEqualTo(401);
        assertThat(password("family-support-web", "demo").statusCode()).isEqualTo(400);
    }

    @Test
    void givesAMachineATokenForItsSecret() throws Exception {
        assertThat(json(machine("steward-secret")).path("access_token").asText())
                .isNotEmpty();
        assertThat(machine("guess").statusCode()).isEqualTo(401);
    }

    @Test
    void givesABrowserACodeAndTokensForTheCodeOnce() throws Exception {
        // Given
        Map<String, String> request = signInRequest();
        HttpResponse<String> page = get(issuer + "/protocol/openid-connect/auth?" + Parameters.encode(request));
        request.put("username", "ryabinka.specialist");
        URI back = URI.create(
                post("auth", request).headers().firstValue("Location").orElseThrow());
        Map<String, String> answer = Parameters.parse(back.getRawQuery()).values();

        // When
        HttpResponse<String> first = code(answer.get("code"), VERIFIER);
        HttpResponse<String> second = code(answer.get("code"), VERIFIER);

        // Then
        assertThat(page.body()).contains("ryabinka.specialist").contains("&quot;x&lt;y");
        assertThat(answer).containsEntry("state", "\"x<y");
        assertThat(json(first).path("id_token").asText()).isNotEmpty();
        assertThat(second.statusCode()).isEqualTo(400);
    }

    @Test
    void refusesACodeWithoutItsProof() throws Exception {
        Map<String, String> request = signInRequest();
        request.put("username", "ryabinka.specialist");
        URI back = URI.create(
                post("auth", request).headers().firstValue("Location").orElseThrow());
        String code = Parameters.parse(back.getRawQuery()).required("code");

        assertThat(code(code, "another-verifier").statusCode()).isEqualTo(400);
    }

    @Test
    void sendsNobodyToAPlaceThatIsNotRegistered() throws Exception {
        for (String place : new String[] {"https://elsewhere.example/", "http://localhost:3000@elsewhere.example/"}) {
            Map<String, String> request = signInRequest();
            request.put("redirect_uri", place);

            assertThat(post("auth", request).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void refreshesUntilTheSessionIsLeft() throws Exception {
        String refresh =
                json(password("demo-cli", "demo")).path("refresh_token").asText();
        Map<String, String> request =
                Map.of("grant_type", "refresh_token", "client_id", "demo-cli", "refresh_token", refresh);
        assertThat(post("token", request).statusCode()).isEqualTo(200);

        post("logout", Map.of("client_id", "demo-cli", "refresh_token", refresh));

        assertThat(post("token", request).statusCode()).isEqualTo(400);
    }

    @Test
    void answersBrowsersOfAnyOrigin() throws Exception {
        HttpRequest preflight = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .method("OPTIONS", BodyPublishers.noBody())
                .build();

        HttpResponse<String> answer = http.send(preflight, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void tellsAProgramWhoSignedIn() throws Exception {
        String token = json(password("demo-cli", "demo")).path("access_token").asText();
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/userinfo"))
                .header("Authorization", "Bearer " + token)
                .build();

        JsonNode answer = json(http.send(request, BodyHandlers.ofString()));

        assertThat(answer.path("sector").asText()).isEqualTo("health");
        assertThat(get(issuer + "/protocol/openid-connect/userinfo").statusCode())
                .isEqualTo(401);
    }

    private static Map<String, String> signInRequest() {
        return new LinkedHashMap<>(Map.of(
                "client_id", "family-support-web",
                "redirect_uri", BACK,
                "response_type", "code",
                "scope", "openid profile",
                "state", "\"x<y",
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256"));
    }

    private HttpResponse<String> code(String code, String verifier) throws Exception {
        return post(
                "token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "family-support-web",
                        "redirect_uri", BACK,
                        "code", code,
                        "code_verifier", verifier));
    }

    private HttpResponse<String> password(String client, String password) throws Exception {
        return post(
                "token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client,
                        "username",
                        "early-help.specialist",
                        "scope",
                        "openid",
                        "password",
                        password));
    }

    private HttpResponse<String> machine(String secret) throws Exception {
        return post(
                "token", Map.of("grant_type", "client_credentials", "client_id", "steward", "client_secret", secret));
    }

    private HttpResponse<String> post(String place, Map<String, String> form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/" + place))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Parameters.encode(form)))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String place) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(place)).build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}
