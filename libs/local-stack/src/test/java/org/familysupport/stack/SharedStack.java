package org.familysupport.stack;

import java.util.List;
import java.util.Map;

/** The one stack the tests of this module look at. */
final class SharedStack {
    static final LocalKafka.Topic TOPIC =
            new LocalKafka.Topic("stack.tests.v1", 2, Map.of("message.timestamp.type", "LogAppendTime"));
    static final LocalStack STACK = LocalStack.shared(List.of(TOPIC), List.of());

    private SharedStack() {}
}
