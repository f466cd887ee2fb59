// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import city.madang.data.Database;
import city.madang.data.Tx;
import java.util.function.Function;

record GatedDatabase(Gate gate, Database database) implements Database {
    @Override
    public <T> T inTransaction(Function<? super Tx, ? extends T> work) {
        return gate.open(database).inTransaction(work);
    }

    @Override
    public <T> T read(Function<? super Tx, ? extends T> work) {
        return gate.open(database).read(work);
    }
}
