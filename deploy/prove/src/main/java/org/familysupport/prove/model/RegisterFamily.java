package org.familysupport.prove.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Json;

/** A family of one child; the same number again is the same family. */
public final class RegisterFamily extends Command {
    private final UUID family;
    private final UUID child;

    /**
     * Registers it.
     *
     * @param name words that nobody else bears: of the family, the child, and where it lives
     * @param birth of the child, since which it is a family
     */
    public RegisterFamily(Actor actor, UUID family, UUID child, List<String> name, String birth, UUID key) {
        this(call(actor, body(family, child, name, birth), key), family, child);
    }

    private RegisterFamily(Call call, UUID family, UUID child) {
        super(call);
        this.family = family;
        this.child = child;
    }

    private static Call call(Actor actor, JsonNode body, UUID key) {
        return new Call(
                Call.REGISTRY, "/api/v1/families", body, actor, "registration", key, null, "registers the family");
    }

    private static JsonNode body(UUID family, UUID child, List<String> name, String birth) {
        JsonNode person = Json.object(
                "id", child,
                "name", Json.object("family", name.get(0), "given", name.get(1)),
                "birth", Json.object("date", birth, "precision", "known"),
                "sex", "female",
                "residence", Json.object("address", name.get(2)));
        return Json.object(
                "id", family,
                "reference", family,
                "members", List.of(Json.object("newPerson", person, "role", "child", "from", birth)));
    }

    /** The same once more, under another key. */
    public RegisterFamily again(UUID key) {
        return new RegisterFamily(call().with(key), family, child);
    }

    @Override
    public Command under(UUID usedKey) {
        return again(usedKey);
    }

    /** The world that begins with it. */
    public World begun() {
        World world = World.begun(family, child, actor().party());
        world.remember(call(), new World.Taken(call().asked(), 201, ""));
        return world;
    }

    /** It is there already. */
    @Override
    List<Way> first(World world) {
        return List.of(done(world.copy(), Expected.done(200)));
    }

    @Override
    boolean seesStill(World world) {
        return world.knows(actor().party()) != Knows.NOTHING;
    }
}
