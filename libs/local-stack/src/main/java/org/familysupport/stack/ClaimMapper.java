package org.familysupport.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One protocol mapper of the realm export: which claim comes from where, and in which tokens it stands. Only the kinds the
 * realm uses are known; an unknown one is refused when the file is read, so that the light issuer never silently differs
 * from Keycloak.
 */
public record ClaimMapper(Kind kind, Map<String, String> config) {

    /** The mapper types of Keycloak that the realm uses. */
    enum Kind {
        SUBJECT("oidc-sub-mapper"),
        ATTRIBUTE("oidc-usermodel-attribute-mapper"),
        ROLES("oidc-usermodel-realm-role-mapper"),
        AUDIENCE("oidc-audience-mapper");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        static Kind of(String type) {
            for (Kind kind : values()) {
                if (kind.type.equals(type)) {
                    return kind;
                }
            }
            throw new StackFailure("The light issuer does not know the protocol mapper `" + type + "`.");
        }
    }

    /** The tokens a claim may stand in; the value is Keycloak's name of the switch. */
    enum Token {
        ACCESS("access.token.claim"),
        ID("id.token.claim"),
        USERINFO("userinfo.token.claim");

        private final String option;

        Token(String option) {
            this.option = option;
        }
    }

    Optional<String> audience() {
        return Optional.ofNullable(config.get("included.custom.audience"));
    }

    /** Adds this mapper's claim, where it belongs into that kind of token. */
    void apply(Token token, Bearer bearer, Map<String, Object> claims) {
        if (!Boolean.parseBoolean(config.get(token.option))) {
            return;
        }
        switch (kind) {
            case SUBJECT -> claims.put("sub", bearer.account().id().toString());
            case ROLES -> put(claims, bearer.account().roles());
            case ATTRIBUTE -> attribute(bearer).ifPresent(value -> put(claims, value));
            case AUDIENCE -> audience().ifPresent(audience -> claims.merge("aud", audience, ClaimMapper::joined));
        }
    }

    private Optional<Object> attribute(Bearer bearer) {
        String name = config.getOrDefault("user.attribute", "");
        return Optional.ofNullable(bearer.attributes().get(name));
    }

    /** {@code a.b} means b inside a. */
    private void put(Map<String, Object> claims, Object value) {
        String claim = config.getOrDefault("claim.name", "");
        int dot = claim.indexOf('.');
        if (dot < 0) {
            claims.put(claim, value);
        } else {
            claims.put(claim.substring(0, dot), Map.of(claim.substring(dot + 1), value));
        }
    }

    /** One audience stands alone, several in a list, as Keycloak writes them. */
    private static Object joined(Object present, Object added) {
        List<Object> all = new ArrayList<>(present instanceof List<?> several ? several : List.of(present));
        all.add(added);
        return all;
    }

    /** The claims that these mappers put into that kind of token. */
    static Map<String, Object> claims(List<ClaimMapper> mappers, Token token, Bearer bearer) {
        Map<String, Object> claims = new LinkedHashMap<>();
        mappers.forEach(mapper -> mapper.apply(token, bearer, claims));
        return claims;
    }
}
