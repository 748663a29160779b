package org.familysupport.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.familysupport.stack.Realm.Account;
import org.familysupport.stack.Realm.Client;
import org.familysupport.stack.Realm.Organisation;
import org.familysupport.stack.Realm.Person;
import org.jspecify.annotations.Nullable;

/** Reads as much of a Keycloak realm export as tokens need. Missing parts are refused with the place they are missing at. */
final class RealmReader {
    private final Path file;

    RealmReader(Path file) {
        this.file = file;
    }

    Realm read() {
        try {
            return read(new ObjectMapper().readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new StackFailure(
                    "The realm file " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private Realm read(JsonNode realm) {
        Map<String, Organisation> organisations = organisations(realm.path("groups"));
        Map<String, Account> machines = new HashMap<>();
        List<Person> people = new ArrayList<>();
        for (JsonNode user : realm.path("users")) {
            Account account = account(user, organisations);
            if (user.has("serviceAccountClientId")) {
                machines.put(text(user, "serviceAccountClientId"), account);
            } else {
                people.add(person(user, account));
            }
        }
        return new Realm(text(realm, "realm"), List.copyOf(organisations.values()), people, clients(realm, machines));
    }

    private Map<String, Organisation> organisations(JsonNode groups) {
        Map<String, UUID> ids = new HashMap<>();
        groups.forEach(group -> ids.put(text(group, "name"), UUID.fromString(attribute(group, "organisation"))));
        Map<String, Organisation> byName = new LinkedHashMap<>();
        groups.forEach(group -> byName.put(text(group, "name"), organisation(group, ids::get)));
        return byName;
    }

    private Organisation organisation(JsonNode group, Function<String, @Nullable UUID> idOf) {
        JsonNode body = group.path("attributes").path("part-of").path(0);
        return new Organisation(
                UUID.fromString(attribute(group, "organisation")),
                text(group, "name"),
                attribute(group, "sector"),
                attribute(group, "type"),
                body.isTextual() ? idOf.apply(body.asText()) : null,
                attribute(group, "name-ru"),
                attribute(group, "name-en"));
    }

    private Account account(JsonNode user, Map<String, Organisation> organisations) {
        String group = user.path("groups").path(0).asText().replaceFirst("^/", "");
        Organisation organisation = organisations.get(group);
        JsonNode person = user.path("attributes").path("person").path(0);
        if (organisation == null && (!group.isEmpty() || person.isMissingNode())) {
            throw new StackFailure(
                    "In " + file + " the user " + text(user, "username") + " is of no known group: " + group);
        }
        return new Account(
                UUID.fromString(text(user, "id")),
                organisation,
                person.isMissingNode() ? null : UUID.fromString(person.asText()),
                texts(user.path("realmRoles")),
                texts(user.path("attributes").path("purposes")));
    }

    private Person person(JsonNode user, Account account) {
        JsonNode password = user.path("credentials").path(0);
        return new Person(
                text(user, "username"),
                text(password, "value"),
                text(user, "firstName"),
                text(user, "lastName"),
                account);
    }

    private List<Client> clients(JsonNode realm, Map<String, Account> machines) {
        Map<String, List<ClaimMapper>> scopes = new HashMap<>();
        realm.path("clientScopes").forEach(scope -> scopes.put(text(scope, "name"), mappers(scope)));
        long seconds = realm.path("accessTokenLifespan").asLong();
        List<Client> clients = new ArrayList<>();
        for (JsonNode client : realm.path("clients")) {
            List<ClaimMapper> mappers = texts(client.path("defaultClientScopes")).stream()
                    .flatMap(scope -> scopes.getOrDefault(scope, List.of()).stream())
                    .toList();
            clients.add(client(client, machines.get(text(client, "clientId")), seconds, mappers));
        }
        return clients;
    }

    private Client client(JsonNode client, @Nullable Account machine, long seconds, List<ClaimMapper> mappers) {
        return new Client(
                text(client, "clientId"),
                client.path("secret").textValue(),
                machine,
                client.path("standardFlowEnabled").asBoolean(),
                client.path("directAccessGrantsEnabled").asBoolean(),
                texts(client.path("redirectUris")),
                client.path("attributes").path("access.token.lifespan").asLong(seconds),
                mappers);
    }

    private static List<ClaimMapper> mappers(JsonNode scope) {
        List<ClaimMapper> mappers = new ArrayList<>();
        for (JsonNode mapper : scope.path("protocolMappers")) {
            Map<String, String> config = new HashMap<>();
            mapper.path("config")
                    .properties()
                    .forEach(e -> config.put(e.getKey(), e.getValue().asText()));
            mappers.add(new ClaimMapper(
                    ClaimMapper.Kind.of(mapper.path("protocolMapper").asText()), Map.copyOf(config)));
        }
        return List.copyOf(mappers);
    }

    private String attribute(JsonNode group, String name) {
        return required(group.path("attributes").path(name).path(0), name);
    }

    private String text(JsonNode node, String name) {
        return required(node.path(name), name);
    }

    private String required(JsonNode value, String name) {
        if (!value.isTextual()) {
            throw new StackFailure("In " + file + " something has no `" + name + "`.");
        }
        return value.asText();
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return List.copyOf(texts);
    }
}
