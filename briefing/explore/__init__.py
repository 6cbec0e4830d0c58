"""The workspace in JupyterLab: text, speakers, quantities, dates and names, linked; decisions go to the ledger."""

from briefing.explore.workspace import Workspace

__all__ = ["Workspace"]
