@org.jspecify.annotations.NullMarked
package org.familysupport.delivery.volunteers;
