package org.familysupport.testing.spec.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResourceManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.familysupport.testing.spec.GeneratedFile;
import org.familysupport.testing.spec.Shape;
import org.familysupport.testing.spec.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI document of a service.
 *
 * <p>Asked for at the management port of the service under test: what its clients get, and no second build.
 */
public final class OpenApiDocument {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final List<String> PARTS =
            List.of("openapi", "info", "servers", "security", "tags", "paths", "components");
    private static final List<String> PARTS_OF_OPERATION = List.of(
            "tags", "operationId", "summary", "description", "security", "parameters", "requestBody", "responses");
    private static @Nullable OpenApiDocument running;

    private final ObjectNode root;

    OpenApiDocument(ObjectNode root) {
        this.root = root;
    }

    /** The document of the service under test. */
    public static synchronized OpenApiDocument ofTheRunningService() {
        OpenApiDocument known = running;
        if (known == null) {
            known = parse(fetch(TestHTTPResourceManager.getManagementUri() + "/openapi"));
            running = known;
        }
        return known;
    }

    static OpenApiDocument parse(String text) {
        return new OpenApiDocument((ObjectNode) Yaml.read(text));
    }

    /** Where it is published. */
    static GeneratedFile file(String service) {
        return new GeneratedFile("api-specs/openapi/" + service + ".yaml");
    }

    /** As it is published: with the usual address of the service instead of that of this run, and everything in order. */
    String published(int port) {
        ObjectNode copy = root.deepCopy();
        copy.putArray("servers")
                .addObject()
                .put("url", "http://localhost:" + port)
                .put("description", "A house on this machine: ./dev up");
        order(copy, PARTS);
        sort(copy.path("paths"));
        copy.path("components").forEach(OpenApiDocument::sort);
        copy.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    order(operation, PARTS_OF_OPERATION);
                    sort(operation.path("responses"));
                }));
        return Yaml.write("the resources of the service", copy);
    }

    /** Every operation as {@code GET /api/v1/families/{id}}. */
    public Set<String> operationNames() {
        return operations().stream().map(Operation::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every operation, path by path. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(
                                new Operation(this, path.getKey(), method.getKey(), method.getValue()))));
        return operations;
    }

    boolean describesSecurity(String scheme) {
        return root.path("components").path("securitySchemes").has(scheme);
    }

    /** A node, or what it refers to. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(root.at(node.get("$ref").asText().substring(1))) : node;
    }

    Shape shape(JsonNode schema) {
        return Shape.of(schema, root);
    }

    /** A schema of its own, with everything in this document that it may refer to. */
    String standalone(JsonNode schema) {
        ObjectNode whole = root.objectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        ArrayNode all = whole.putArray("allOf");
        all.add(schema);
        whole.set("components", root.path("components"));
        return whole.toString();
    }

    private static void sort(JsonNode node) {
        TreeSet<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        order(node, names);
    }

    /** These fields first and in this order, all others behind them. */
    private static void order(JsonNode node, Collection<String> first) {
        if (node instanceof ObjectNode object) {
            ObjectNode before = object.deepCopy();
            object.removeAll();
            first.stream().filter(before::has).forEach(name -> object.set(name, before.remove(name)));
            object.setAll(before);
        }
    }

    private static String fetch(String address) {
        try (InputStream in = URI.create(address).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreachable) {
            throw new UncheckedIOException("no OpenAPI document at " + address, unreachable);
        }
    }
}
