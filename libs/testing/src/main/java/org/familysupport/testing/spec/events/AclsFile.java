package org.familysupport.testing.spec.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.familysupport.events.BrokerRights;
import org.familysupport.testing.spec.Fields;
import org.familysupport.testing.spec.GeneratedFile;
import org.familysupport.testing.spec.Yaml;

/** Who may do what at the broker, for those who run one. */
public final class AclsFile {
    public static final GeneratedFile FILE = new GeneratedFile("deploy/kafka/acls.yaml");

    private AclsFile() {}

    public static String text() {
        List<Map<String, Object>> users =
                BrokerRights.all().stream().map(AclsFile::user).toList();
        return Yaml.write("org.familysupport.events.BrokerRights", Fields.of("users", users));
    }

    private static Map<String, Object> user(BrokerRights rights) {
        Map<String, Object> user = new LinkedHashMap<>(Fields.of("name", rights.user()));
        putUnlessEmpty(user, "writes", rights.writes());
        putUnlessEmpty(user, "reads", rights.reads());
        putUnlessEmpty(user, "groups", rights.groups());
        return user;
    }

    private static void putUnlessEmpty(Map<String, Object> user, String name, List<String> values) {
        if (!values.isEmpty()) {
            user.put(name, values);
        }
    }
}
