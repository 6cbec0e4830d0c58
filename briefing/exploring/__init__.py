"""The workspace in JupyterLab: text, speakers, quantities, dates and names, linked; decisions go to the ledger."""

from briefing.exploring.workspace import Workspace

__all__ = ["Workspace"]
