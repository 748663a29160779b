package org.familysupport.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens as a library that is not ours sees them, with the keys fetched over HTTP. */
class TokensTest {
    private final Tokens tokens = SharedStack.STACK.tokens();
    private final Realm realm = SharedStack.STACK.realm();

    @Test
    void nameThePersonOpaquelyAndTheOrganisationById() throws Exception {
        JwtClaims claims = verifier("registry").processToClaims(tokens.forPerson("early-help.specialist"));

        Realm.Account account = realm.person("early-help.specialist").account();
        assertThat(claims.getSubject()).isEqualTo(account.id().toString());
        assertThat(claims.getClaimValueAsString("organisation"))
                .isEqualTo(account.organisation().id().toString());
        assertThat(claims.getClaimValueAsString("sector")).isEqualTo("health");
        assertThat(claims.getStringListClaimValue("purposes"))
                .containsExactly("registration", "referral", "service-delivery", "emergency");
        assertThat(claims.getClaimValue("realm_access"))
                .isEqualTo(Map.of("roles", List.of("specialist", "case-curator")));
        assertThat(claims.getAudience()).containsExactly("registry", "referral", "service-delivery", "reporting");
        assertThat(claims.toJson())
                .doesNotContain(realm.person("early-help.specialist").lastName());
    }

    @Test
    void nameThePersonOfTheRegistryOfWhoActsForItsOwnFamily() throws Exception {
        JwtClaims claims = verifier("registry").processToClaims(tokens.forPerson("family.parent"));

        assertThat(claims.getClaimValueAsString("person"))
                .isEqualTo(
                        String.valueOf(realm.person("family.parent").account().person()));
        assertThat(claims.getStringListClaimValue("purposes")).containsExactly("own-data");
        assertThat(claims.hasClaim("organisation")).isFalse();
        assertThat(claims.hasClaim("sector")).isFalse();
    }

    @Test
    void areMeantOnlyForTheServicesOfTheClient() {
        String token = tokens.forClient("reporting-job");

        assertThatCode(() -> verifier("reporting").processToClaims(token)).doesNotThrowAnyException();
        assertThatThrownBy(() -> verifier("registry").processToClaims(token)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void mayBeMintedWithAnyClaims() throws Exception {
        Map<String, Object> claims = tokens.claimsOf("region.auditor");
        claims.put("purposes", List.of("curiosity"));

        assertThat(verifier("registry").processToClaims(tokens.mint(claims)).getStringListClaimValue("purposes"))
                .containsExactly("curiosity");
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void areRefusedWithAnyFlaw(Flaw flaw) {
        String token = tokens.mint(tokens.claimsOf("early-help.specialist"), flaw);

        assertThatThrownBy(() -> verifier("registry").processToClaims(token)).isInstanceOf(InvalidJwtException.class);
    }

    private JwtConsumer verifier(String audience) {
        HttpsJwks keys = new HttpsJwks(tokens.issuer() + "/protocol/openid-connect/certs");
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys))
                .setExpectedIssuer(tokens.issuer())
                .setExpectedAudience(audience)
                .setRequireExpirationTime()
                .setRequireSubject()
                .build();
    }
}
