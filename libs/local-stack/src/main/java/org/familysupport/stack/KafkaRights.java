package org.familysupport.stack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Brings the rights at a broker to exactly what is wanted of the users named: what they have beyond is taken away. */
final class KafkaRights {
    private static final long SECONDS = 60;
    private static final long STEP_MILLIS = 20;
    private static final String PREFIX = "*";

    private KafkaRights() {}

    static void ensure(Admin admin, Collection<LocalKafka.Rights> rights)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<AclBinding> wanted = new HashSet<>();
        Set<String> users = new HashSet<>();
        for (LocalKafka.Rights each : rights) {
            users.add(principal(each.user()));
            wanted.addAll(bindings(each));
        }
        Set<AclBinding> present = present(admin, users);
        List<AclBinding> missing = without(wanted, present);
        List<AclBinding> beyond = without(present, wanted);
        if (!missing.isEmpty()) {
            admin.createAcls(missing).all().get(SECONDS, TimeUnit.SECONDS);
        }
        if (!beyond.isEmpty()) {
            admin.deleteAcls(beyond.stream().map(AclBinding::toFilter).toList())
                    .all()
                    .get(SECONDS, TimeUnit.SECONDS);
        }
        if (!missing.isEmpty() || !beyond.isEmpty()) {
            awaitKnown(admin, users, wanted);
        }
    }

    /** The controller has them first; whoever is told that all is ready must not be refused a moment later. */
    private static void awaitKnown(Admin admin, Set<String> users, Set<AclBinding> wanted)
            throws ExecutionException, InterruptedException, TimeoutException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!present(admin, users).equals(wanted)) {
            if (System.nanoTime() > end) {
                throw new StackFailure("The broker does not take the rights of its users.");
            }
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        }
    }

    private static Set<AclBinding> present(Admin admin, Set<String> users)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<AclBinding> present =
                new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get(SECONDS, TimeUnit.SECONDS));
        present.removeIf(binding -> !users.contains(binding.entry().principal()));
        return present;
    }

    private static List<AclBinding> bindings(LocalKafka.Rights rights) {
        List<AclBinding> bindings = new ArrayList<>();
        rights.writes().forEach(topic -> bindings.add(allow(rights, ResourceType.TOPIC, topic, AclOperation.WRITE)));
        rights.reads().forEach(topic -> bindings.add(allow(rights, ResourceType.TOPIC, topic, AclOperation.READ)));
        rights.groups().forEach(group -> bindings.add(allow(rights, ResourceType.GROUP, group, AclOperation.READ)));
        return bindings;
    }

    private static AclBinding allow(LocalKafka.Rights rights, ResourceType type, String name, AclOperation operation) {
        ResourcePattern pattern = name.endsWith(PREFIX)
                ? new ResourcePattern(type, name.substring(0, name.length() - 1), PatternType.PREFIXED)
                : new ResourcePattern(type, name, PatternType.LITERAL);
        return new AclBinding(
                pattern, new AccessControlEntry(principal(rights.user()), "*", operation, AclPermissionType.ALLOW));
    }

    private static String principal(String user) {
        return "User:" + user;
    }

    private static List<AclBinding> without(Set<AclBinding> these, Set<AclBinding> those) {
        return these.stream().filter(each -> !those.contains(each)).toList();
    }
}
