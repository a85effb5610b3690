// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace Teahouse {

/// A certificate that vouches for itself, with its key; another one each time.
struct TestCertificate {
    QByteArray certificate; ///< PEM
    QByteArray key; ///< PEM, EC P-256

    static TestCertificate make();
};

} // namespace Teahouse
