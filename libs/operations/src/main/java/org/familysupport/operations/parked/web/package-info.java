/** The door for operators; not in the published document, for no client of ours needs it. */
@NullMarked
package org.familysupport.operations.parked.web;

import org.jspecify.annotations.NullMarked;
