package org.familysupport.prove.model;

import java.util.List;

/** Something that somebody asks of a service. */
public interface Act {
    /** The request. */
    Call call();

    /** The ways it may go in a world, which is left as it is. */
    List<Way> ways(World world);
}
