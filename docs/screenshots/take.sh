#!/usr/bin/env bash
# Makes the pictures of README anew, out of the tests that walk through the chat in Chromium.
set -euo pipefail
cd "$(dirname "$0")/../.."
pictures=$(mktemp -d)
trap 'rm -rf "$pictures"' EXIT
SCREENSHOTS=$pictures dotnet test tests/SeopBot.Tests --filter FullyQualifiedName~Clients.WebChatTests.A_teacher_records_a_conference
cp "$pictures"/1200-*-saved.png docs/screenshots/chat.png
cp "$pictures"/390-*-saved.png docs/screenshots/chat-phone.png
cp "$pictures"/1200-row.png docs/screenshots/lists.png
ls -l docs/screenshots/*.png
