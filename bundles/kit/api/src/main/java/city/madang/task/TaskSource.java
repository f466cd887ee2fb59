// SPDX-License-Identifier: Apache-2.0
package city.madang.task;

import city.madang.identity.Official;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells what waits for an official. Called for every view of the desk, by any thread. */
@FunctionalInterface
@ConsumerType
public interface TaskSource {
    /** The most urgent first; empty when the official has no part in it. */
    List<Task> tasks(Official official, int most);
}
