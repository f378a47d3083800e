"""An S3 store that answers over HTTP, on this computer alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import boto3
import pytest
from botocore.exceptions import ClientError
from django.test import override_settings
from moto.server import ThreadedMotoServer

BUCKET = "sopan-uji"
KEY, SECRET = "kunci-uji-panjang", "rahasia-uji-yang-panjang"


@dataclass(frozen=True)
class Bucket:
    """A bucket at ``endpoint``, looked into without our own code."""

    endpoint: str
    name: str = BUCKET

    def __post_init__(self) -> None:
        assert urlsplit(self.endpoint).hostname == "127.0.0.1"

    @property
    def client(self) -> Any:
        keys = {"aws_access_key_id": KEY, "aws_secret_access_key": SECRET}
        return boto3.client("s3", endpoint_url=self.endpoint, region_name="us-east-1", **keys)

    def names(self) -> list[str]:
        """Every key."""
        found = self.client.list_objects_v2(Bucket=self.name)
        return [entry["Key"] for entry in found.get("Contents", ())]

    def read(self, name: str) -> bytes:
        """An object's bytes."""
        content: bytes = self.client.get_object(Bucket=self.name, Key=name)["Body"].read()
        return content

    def write(self, name: str, content: bytes) -> None:
        """Somebody changes an object behind our back."""
        self.client.put_object(Bucket=self.name, Key=name, Body=content)

    def empty(self) -> None:
        """Takes everything away."""
        for name in self.names():
            self.client.delete_object(Bucket=self.name, Key=name)


def storage_at(endpoint: str, **more: str) -> dict[str, object]:
    """The setting of a store there."""
    options = {
        "bucket_name": BUCKET, "location": "", "endpoint_url": endpoint, "region_name": "us-east-1", "access_key": KEY,
        "secret_key": SECRET,
    }  # fmt: skip
    return {"BACKEND": "sopan_web.files.stores.objects.ObjectStore", "OPTIONS": options | more}


@pytest.fixture(scope="session")
def s3() -> Iterator[str]:
    """The address of a store, started once."""
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(s3: str, settings: Any) -> Iterator[Bucket]:
    """The application keeps its files in an empty bucket."""
    found = Bucket(s3)
    try:
        found.client.create_bucket(Bucket=BUCKET)
    except ClientError:
        found.empty()
    found.empty()
    with override_settings(STORAGES={**settings.STORAGES, "default": storage_at(s3)}):
        yield found
