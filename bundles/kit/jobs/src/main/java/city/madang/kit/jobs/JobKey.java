// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

/** Names a job in the city. */
record JobKey(String module, String name) {
    @Override
    public String toString() {
        return module + "." + name;
    }
}
