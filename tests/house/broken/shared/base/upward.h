#pragma once

#include "shared/protocol/event.h"
