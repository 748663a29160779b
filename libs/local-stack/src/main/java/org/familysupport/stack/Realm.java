package org.familysupport.stack;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The demo realm as its Keycloak export says it: who may act, for which organisation, in which roles.
 *
 * <p>One file is the truth for the light issuer, for the real Keycloak and for the demo; the ids in it are fixed, so that
 * they may be registered once and referred to ever after.
 */
public record Realm(String name, List<Organisation> organisations, List<Person> people, List<Client> clients) {

    /**
     * A body of a sector, or an institution under one.
     *
     * @param partOf the body it belongs to; none for a body
     */
    public record Organisation(
            UUID id,
            String name,
            String sector,
            String type,
            @Nullable UUID partOf,
            String nameRu,
            String nameEn) {}

    /**
     * Whoever acts, a person or a machine: an opaque id, roles, and purposes they may name.
     *
     * @param employer for which organisation; none for who acts for its own family
     * @param person the person of the registry that it is; none for who works for an organisation
     */
    public record Account(
            UUID id,
            @Nullable Organisation employer,
            @Nullable UUID person,
            List<String> roles,
            List<String> purposes) {

        /** The organisation it acts for. */
        public Organisation organisation() {
            if (employer == null) {
                throw new StackFailure("The account " + id + " acts for its own family, not for an organisation.");
            }
            return employer;
        }

        /** Whom it acts for, in English. */
        public String actsFor() {
            return employer == null ? "the own family" : employer.nameEn();
        }
    }

    /** An invented person of the demo. */
    public record Person(String username, String password, String firstName, String lastName, Account account) {}

    /**
     * A program that fetches tokens.
     *
     * @param secret of a confidential client; a public one has none
     * @param account whom a machine acts as; none for a client people sign in by
     * @param redirectUris where a code may be sent; a {@code *} at the end stands for any rest
     */
    public record Client(
            String id,
            @Nullable String secret,
            @Nullable Account account,
            boolean codeFlow,
            boolean directGrant,
            List<String> redirectUris,
            long accessTokenSeconds,
            List<ClaimMapper> mappers) {

        /** The services that accept the tokens of this client. */
        public List<String> audiences() {
            return mappers.stream().flatMap(m -> m.audience().stream()).toList();
        }
    }

    public Realm {
        organisations = List.copyOf(organisations);
        people = List.copyOf(people);
        clients = List.copyOf(clients);
    }

    /** Reads a realm export. */
    public static Realm read(Path file) {
        return new RealmReader(file).read();
    }

    public Organisation organisation(String organisationName) {
        return one("organisation", organisationName, organisations, Organisation::name);
    }

    public Person person(String username) {
        return one("person", username, people, Person::username);
    }

    public Client client(String id) {
        return one("client", id, clients, Client::id);
    }

    /** The person with this opaque id, as tokens name them. */
    Optional<Person> personWith(UUID id) {
        return people.stream().filter(p -> p.account().id().equals(id)).findFirst();
    }

    private static <T> T one(String kind, String wanted, Collection<T> all, Function<T, String> name) {
        Map<String, T> byName = all.stream().collect(Collectors.toMap(name, Function.identity()));
        T found = byName.get(wanted);
        if (found == null) {
            throw new StackFailure("The realm has no %s `%s`; it has %s."
                    .formatted(
                            kind,
                            wanted,
                            String.join(", ", byName.keySet().stream().sorted().toList())));
        }
        return found;
    }
}
