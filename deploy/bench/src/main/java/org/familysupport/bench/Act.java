package org.familysupport.bench;

import java.util.Map;

/** Something a service does that pgbench can do too. */
interface Act {
    String title();

    Load load();

    /**
     * The file with the statements, beside this class: the service's own, in its order. The first one is not the service's: it
     * makes up the parameters of the others, and its time is not counted.
     */
    String script();

    /** What the script must be told. */
    Map<String, Object> variables();
}
